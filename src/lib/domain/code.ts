/** What people call a task and a target of a plan: NV-07, CT-02 (nhiệm vụ, chỉ tiêu). */
export function taskCode(number: number): string {
	return `NV-${String(number).padStart(2, '0')}`;
}

export function targetCode(number: number): string {
	return `CT-${String(number).padStart(2, '0')}`;
}
