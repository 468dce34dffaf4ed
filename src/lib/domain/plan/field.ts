import { fold } from '../text.ts';

/** Stands for a field where a list asks for the tasks of none. */
export const NO_FIELD = 'none';

export interface FieldName {
	id: string;
	keywords: string[];
}

/** The area of reform that the headings above a duty name: the innermost heading decides; null when none names one. */
export function fieldOf(section: string[], fields: FieldName[]): string | null {
	for (const heading of section.toReversed().map(fold)) {
		const field = fields.find(({ keywords }) => keywords.some((keyword) => heading.includes(fold(keyword))));
		if (field) return field.id;
	}
	return null;
}
