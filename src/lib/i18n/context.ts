import { createContext } from 'svelte';
import type { Messages } from './vi.ts';

/**
 * The words of the chosen language for every component below the root layout: `const t = getMessages()`.
 * They stay the same until the page is loaded anew; changing the language does that.
 */
export const [getMessages, setMessages] = createContext<Messages>();
