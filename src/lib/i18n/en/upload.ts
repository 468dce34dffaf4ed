import type { upload as vi } from '../vi/upload.ts';

export const upload: typeof vi = {
	drop: 'Drop the file here or choose it from this computer',
	chosen: (name, size) => `${name}, ${size}`,
	stepsTitle: 'What happens next'
};
