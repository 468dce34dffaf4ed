import { toast } from 'svelte-sonner';

const UNDO_MILLIS = 8000;

/** Says what has just happened. */
export function say(text: string): void {
	toast(text);
}

/** Says it and offers the way back for eight seconds. */
export function sayWithUndo(text: string, label: string, undo: () => void): void {
	toast(text, { duration: UNDO_MILLIS, action: { label, onClick: undo } });
}

/** What went wrong and cannot be said beside a field; it stays until it has been read. */
export function sayError(text: string): void {
	toast.error(text, { duration: Infinity, closeButton: true });
}
