export const scoring = {
	completion: 'Hoàn thành kế hoạch',
	score: 'Điểm',
	noTasks: 'Không có nhiệm vụ để tính, không chấm',
	asOf: (day: string) => `tính đến ${day}`,
	ofMaximum: (maximum: string) => `trên ${maximum} điểm`,
	completionTitle: 'Mức độ hoàn thành kế hoạch CCHC',
	ruleFloorThreshold: (threshold: string, floor: string, base: string, maximum: string) =>
		`Từ ${threshold} trở lên: ${maximum} điểm; từ ${floor} đến dưới ${threshold}: tỷ lệ / ${base} × ${maximum} điểm; dưới ${floor}: 0 điểm.`,
	belowFloor: (start: string, floor: string) => `${start}, dưới ${floor}: 0 điểm`,
	fullPoints: (start: string) => `${start}: đủ điểm`,
	below: (floor: string) => `dưới ${floor}`,
	full: 'đủ điểm'
};
