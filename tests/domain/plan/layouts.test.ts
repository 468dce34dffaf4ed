import { describe, expect, it } from 'vitest';
import { rowsOfText } from '#lib/domain/plan/parse.ts';
import { plan, read, told } from './reading.ts';

describe('how a text is set', () => {
	it('page numbers in mid-sentence are no words of it', () => {
		const { items } = read(`II. NHIỆM VỤ
   - Nâng cao chất lượng công tác soạn thảo, thẩm định văn bản quy phạm pháp

                                   3

luật thuộc thẩm quyền ban hành của Ủy ban nhân dân tỉnh; kịp thời xử lý văn
bản trái pháp luật.`);
		expect(items.map((item) => item.text)).toEqual([
			'Nâng cao chất lượng công tác soạn thảo, thẩm định văn bản quy phạm pháp luật thuộc thẩm quyền ban hành của Ủy ban nhân dân tỉnh; kịp thời xử lý văn bản trái pháp luật.'
		]);
	});

	it('a name broken at the end of a line in a heading is one name', () => {
		const { items } = read(`III. TỔ CHỨC THỰC HIỆN
1. Văn phòng
UBND tỉnh
- Theo dõi, đôn đốc các cơ quan thực hiện đầy đủ và đúng thời gian những
nhiệm vụ của Kế hoạch này trên địa bàn.`);
		expect(items.map((item) => item.lead)).toEqual([['Văn phòng UBND tỉnh']]);
	});

	it('a range broken before its hyphen is no bullet', () => {
		const { items } = read(`I. CHỈ TIÊU
(1) Hằng năm, số lượng doanh nghiệp thành lập mới của toàn bộ tỉnh nhà tăng 8
- 10% so với năm trước.`);
		expect(items.map((item) => [item.target?.op, item.target?.value, item.target?.max])).toEqual([['range', 8, 10]]);
	});

	it('the columns of a table that lost its rules', () => {
		const { items } = read(`PHỤ LỤC
TT
Nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian hoàn thành
I
Cải cách thể chế
1
Ban hành Kế hoạch kiểm tra văn bản
quy phạm pháp luật năm 2026
Sở Tư pháp
Các sở, ban, ngành
Quý I/2026
2
Công bố danh mục thủ tục hành chính
Văn phòng UBND tỉnh
Thường xuyên
`);
		expect(items.map(told)).toEqual([
			{ lead: ['Sở Tư pháp'], coordinate: ['Các sở, ban, ngành'], deadline: '2026-Q1', product: null },
			{ lead: ['Văn phòng UBND tỉnh'], coordinate: [], deadline: 'continuous', product: null }
		]);
		expect(items[0]!.text).toBe('Ban hành Kế hoạch kiểm tra văn bản quy phạm pháp luật năm 2026');
	});

	it('tabs between columns', () => {
		const rows = rowsOfText('STT\tNội dung\tĐơn vị chủ trì\n1\tTổ chức cuộc thi sáng kiến\tTỉnh đoàn');
		expect(rows.map((row) => row.cells?.map((cell) => cell.text))).toEqual([
			['STT', 'Nội dung', 'Đơn vị chủ trì'],
			['1', 'Tổ chức cuộc thi sáng kiến', 'Tỉnh đoàn']
		]);
	});
});

describe('several facts in one paragraph', () => {
	it('fields behind each other in one line', () => {
		const { items } = plan(
			`1. Rà soát, hệ thống hóa văn bản. Cơ quan chủ trì: Sở Tư pháp; phối hợp: Sở Nội vụ. Thời gian hoàn thành: trước ngày 30/11/2026.

2. Tổ chức kiểm tra công vụ tại các xã, phường (chủ trì: Sở Nội vụ, thời gian: Quý II/2026).`,
			'II. NHIỆM VỤ'
		);
		expect(items.map(told)).toEqual([
			{ lead: ['Sở Tư pháp'], coordinate: ['Sở Nội vụ'], deadline: '2026-11-30', product: null },
			{ lead: ['Sở Nội vụ'], coordinate: [], deadline: '2026-Q2', product: null }
		]);
		expect(items[0]!.text).toBe('Rà soát, hệ thống hóa văn bản');
	});

	it('clauses of two agencies are two duties', () => {
		const { items } = plan(
			'6. Sở Tư pháp hoàn thành việc rà soát văn bản của tỉnh; Văn phòng UBND tỉnh hoàn thành việc tái cấu trúc quy trình điện tử.'
		);
		expect(items.map((item) => item.lead)).toEqual([['Sở Tư pháp'], ['Văn phòng UBND tỉnh']]);
	});

	it('an order behind what it is about, and an agency in brackets behind the duty', () => {
		const { items } =
			plan(`1. Về kiến nghị của UBND phường Đông Sơn: Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ xem xét, đề xuất.

2. Mở rộng mạng không dây công cộng tại các điểm du lịch (UBND các xã, phường thực hiện).`);
		expect(items.map((item) => [item.lead[0], item.coordinate])).toEqual([
			['Sở Tài chính', ['Sở Nội vụ']],
			['UBND các xã, phường', []]
		]);
	});

	it('a time before a colon is the deadline, and a time in the heading holds for its points', () => {
		const { items } = plan(
			`1. Tháng 6/2026: Sơ kết phong trào thi đua cải cách hành chính.

2. Quý IV năm 2026

- Tổng kết phong trào thi đua và khen thưởng các tập thể.`,
			'II. TIẾN ĐỘ VÀ NHIỆM VỤ'
		);
		expect(items.map((item) => [item.title, item.deadline?.value])).toEqual([
			['Sơ kết phong trào thi đua cải cách hành chính', '2026-06'],
			['Tổng kết phong trào thi đua và khen thưởng các tập thể', '2026-Q4']
		]);
	});
});
