/** What is said wherever a file is chosen to be read. */
export const upload = {
	drop: 'Kéo tệp vào đây hoặc chọn từ máy',
	chosen: (name: string, size: string) => `${name}, ${size}`,
	stepsTitle: 'Việc gì sẽ diễn ra'
};
