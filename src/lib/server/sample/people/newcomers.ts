/** Focal points of communes who have been entered and not invited yet: given name as in the address, full name, unit, position. */
export const newcomers: [given: string, name: string, unit: string, title: string][] = [
	['binh', 'Trương Thanh Bình', 'p-giang-khe', 'Chánh Văn phòng HĐND và UBND phường'],
	['thao', 'Nguyễn Thu Thảo', 'p-lac-thanh', 'Chuyên viên Văn phòng HĐND và UBND'],
	['quan', 'Lê Anh Quân', 'x-lac-an', 'Chánh Văn phòng HĐND và UBND xã'],
	['xuan', 'Đỗ Hoài Xuân', 'x-linh-son', 'Phó Chánh Văn phòng HĐND và UBND xã'],
	['tien', 'Phạm Thủy Tiên', 'x-an-trach', 'Chuyên viên Văn phòng HĐND và UBND']
];
