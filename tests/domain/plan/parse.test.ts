import { describe, expect, it } from 'vitest';
import { plan, read, told } from './reading.ts';

describe('what a document is', () => {
	it('reads number, type, issuer, day, title and year from its head', () => {
		expect(plan('1. Giao Sở Nội vụ tham mưu kế hoạch kiểm tra công vụ của tỉnh.').document).toEqual({
			number: '12/KH-UBND',
			type: 'ke_hoach',
			issuer: 'UBND tỉnh Thanh Giang',
			date: '2026-01-15',
			title: 'Cải cách hành chính tỉnh Thanh Giang năm 2026',
			year: 2026
		});
	});

	it('takes no incoming stamp for the number and no blank day for a date', () => {
		const { document } = read(`Số:      /QĐ-UBND

ĐẾN Số: 1041

Thanh Giang, ngày   tháng 8 năm 2025

QUYẾT ĐỊNH
Phê duyệt Đề án nâng cao Chỉ số hài lòng của người dân

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;`);
		expect([document.number, document.date, document.type, document.year]).toEqual([null, null, 'quyet_dinh', 2025]);
	});
});

describe('what is a duty', () => {
	it('leaves out purposes, legal bases, evaluations, recipients and closing formulas', () => {
		const { items } = read(`KẾ HOẠCH
Kiểm soát thủ tục hành chính năm 2026

Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;

I. MỤC ĐÍCH, YÊU CẦU

- Nâng cao chất lượng giải quyết thủ tục hành chính trên địa bàn tỉnh.

II. KẾT QUẢ ĐẠT ĐƯỢC

- Năm 2025, tỉnh đã công bố 27 danh mục thủ tục hành chính.

III. NHIỆM VỤ

1. Rà soát thủ tục hành chính nội bộ giữa các cơ quan nhà nước.

2. Công khai thủ tục hành chính tại nơi tiếp nhận hồ sơ.

IV. TỔ CHỨC THỰC HIỆN

Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Văn phòng UBND tỉnh để được hướng dẫn.

Nơi nhận:

- Văn phòng Chính phủ;
- Lưu: VT, KSTT.`);
		expect(items.map((item) => item.title)).toEqual([
			'Rà soát thủ tục hành chính nội bộ giữa các cơ quan nhà nước',
			'Công khai thủ tục hành chính tại nơi tiếp nhận hồ sơ'
		]);
	});

	it('puts a sentence together again over page breaks and hard wraps, and knows where its words stand', () => {
		const text = `II. NHIỆM VỤ

- Xây dựng quy trình điện tử giải quyết thủ tục
hành chính và tích hợp với Cổng dịch vụ

công của tỉnh.`;
		const { items } = read(text);
		expect(items.map((item) => item.text)).toEqual([
			'Xây dựng quy trình điện tử giải quyết thủ tục hành chính và tích hợp với Cổng dịch vụ công của tỉnh.'
		]);
		expect(text.slice(items[0]!.start, items[0]!.end).replace(/\s+/g, ' ')).toBe(items[0]!.text);
	});

	it('reads targets with their figure, and the year that their heading sets', () => {
		const { items } = plan(
			`1. Tối thiểu 80% hồ sơ được nộp trực tuyến.

2. Mức độ hài lòng của người dân đạt trên 95%.`,
			'I. CHỈ TIÊU ĐẾN NĂM 2027'
		);
		expect(items.map(({ kind, target, deadline }) => [kind, target?.op, target?.value, deadline?.value])).toEqual([
			['target', '>=', 80, '2027'],
			['target', '>', 95, '2027']
		]);
	});

	it('gives a reporting clause with its own deadline a duty of its own', () => {
		const { items } = plan(`6. Các sở, ban, ngành

Trên cơ sở Kế hoạch này, các sở, ban, ngành xây dựng kế hoạch chi tiết và tổ chức thực hiện nhiệm vụ được giao; định kỳ trước ngày 20/6 và 20/12 hằng năm báo cáo kết quả về Sở Nội vụ.`);
		expect(items.map((item) => [item.lead[0], item.deadline?.value ?? null])).toEqual([
			['Các sở, ban, ngành', null],
			['Các sở, ban, ngành', 'semiannual']
		]);
	});

	it('reads a decision with the plan that it issues: the cover holds no duty but what it assigns', () => {
		const { items, findings, document } = read(`Số: 77/QĐ-UBND

Thanh Giang, ngày 05 tháng 02 năm 2026

QUYẾT ĐỊNH

Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2026.

Điều 2. Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Quyết định này.

Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:

- Như Điều 3;
- Lưu: VT.

KẾ HOẠCH

TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026

(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 05/02/2026 của UBND tỉnh)

I. NỘI DUNG

1. Phát sóng chuyên mục cải cách hành chính mỗi tháng hai kỳ trên sóng phát thanh và truyền hình.`);
		expect(document.number).toBe('77/QĐ-UBND');
		expect(items.map((item) => item.text.slice(0, 24))).toEqual([
			'Giao Sở Nội vụ theo dõi,',
			'Phát sóng chuyên mục cải'
		]);
		expect(findings.map((finding) => finding.code)).toContain('two_documents');
	});

	it('says so when a document holds no duty', () => {
		const { items, findings } = read(
			'BÁO CÁO\nKết quả công tác quý I năm 2026\n\nTrong quý I, các cơ quan đã giải quyết 1.204 hồ sơ.\n'
		);
		expect(items).toEqual([]);
		expect(findings.map((finding) => finding.code)).toEqual(['no_duties']);
	});
});

describe('annex tables', () => {
	const rows = `| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| I | CẢI CÁCH THỂ CHẾ | | | | |
| 1 | Rà soát văn bản quy phạm pháp luật của tỉnh | Sở Tư pháp | Các sở, ban, ngành | Quý III/2026 | Báo cáo |
| 2 | Tập huấn công tác soạn thảo văn bản | Sở Tư pháp, Sở Nội vụ | | Thường xuyên | |
| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm |
| | cho công chức cấp xã mới tuyển dụng | | | | |
| 3 | Xây dựng quy chế phối hợp kiểm tra | Thanh tra tỉnh | Sở Nội vụ; UBND các xã, phường | 30/9/2026 | Quyết định của UBND tỉnh |`;

	it('reads a task from every numbered row, over repeated heading rows and rows that go on', () => {
		const { items } = plan(rows, 'PHỤ LỤC\n\nDANH MỤC NHIỆM VỤ');
		expect(items.map(told)).toEqual([
			{ lead: ['Sở Tư pháp'], coordinate: ['Các sở, ban, ngành'], deadline: '2026-Q3', product: 'Báo cáo' },
			{ lead: ['Sở Tư pháp', 'Sở Nội vụ'], coordinate: [], deadline: 'continuous', product: null },
			{
				lead: ['Thanh tra tỉnh'],
				coordinate: ['Sở Nội vụ', 'UBND các xã, phường'],
				deadline: '2026-09-30',
				product: 'Quyết định của UBND tỉnh'
			}
		]);
		expect(items[1]!.text).toBe('Tập huấn công tác soạn thảo văn bản cho công chức cấp xã mới tuyển dụng');
		expect(items[0]!.section.at(-1)).toBe('I. CẢI CÁCH THỂ CHẾ');
	});

	it('reads the same table laid out one cell a line', () => {
		const flat = rows
			.split('\n')
			.filter((line) => !line.includes('---'))
			.map(
				(line) =>
					`|\n${line
						.slice(1, -1)
						.split('|')
						.map((cell) => cell.trim())
						.join('\n|\n')}\n|`
			)
			.join('\n')
			.replace(/\n\n/g, '\n');
		const { items } = plan(flat, 'PHỤ LỤC\n\nDANH MỤC NHIỆM VỤ');
		expect(items.map((item) => [item.lead[0], item.deadline?.value])).toEqual([
			['Sở Tư pháp', '2026-Q3'],
			['Sở Tư pháp', 'continuous'],
			['Thanh tra tỉnh', '2026-09-30']
		]);
	});

	it('reads an annex of indicators as targets', () => {
		const { items } = plan(
			`| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 | Cơ quan chủ trì |
|---|---|---|---|---|
| 1 | Tỷ lệ hồ sơ nộp trực tuyến | % | 85 | Sở Khoa học và Công nghệ |
| 2 | Tỷ lệ văn bản ký số | % | 100 | Văn phòng UBND tỉnh |`,
			'PHỤ LỤC\n\nCHỈ TIÊU CẢI CÁCH HÀNH CHÍNH'
		);
		expect(items.map(({ kind, lead, target }) => [kind, lead[0], target?.value])).toEqual([
			['target', 'Sở Khoa học và Công nghệ', 85],
			['target', 'Văn phòng UBND tỉnh', 100]
		]);
	});

	it('keeps one of a duty that body and annex both name, with the richer facts', () => {
		const { items, findings } = plan(
			`1. Rà soát văn bản quy phạm pháp luật của tỉnh.

PHỤ LỤC

${rows}`,
			'II. NHIỆM VỤ'
		);
		expect(items.filter((item) => /Rà soát văn bản/.test(item.text)).map(told)).toEqual([
			{ lead: ['Sở Tư pháp'], coordinate: ['Các sở, ban, ngành'], deadline: '2026-Q3', product: 'Báo cáo' }
		]);
		expect(findings.map((finding) => finding.code)).toContain('duplicate');
	});
});

describe('what a reviewer is told', () => {
	it('an annex that is named but absent', () => {
		const { findings } = plan(
			'1. Giao các sở, ban, ngành thực hiện nhiệm vụ được giao (Phân công nhiệm vụ cụ thể kèm theo Kế hoạch này).'
		);
		expect(findings.map((finding) => finding.code)).toContain('annex_missing');
	});

	it('a deadline before the document, and two in one phrase', () => {
		const { findings } = plan(`1. Sở Nội vụ hoàn thành tổng hợp số liệu trước ngày 10/12/2025.

2. Sở Tài chính thẩm định dự toán trước ngày 15/3/2026 và trình UBND tỉnh trước ngày 20/4/2026.`);
		expect(findings.map((finding) => finding.code)).toEqual(['deadline_past', 'deadline_double']);
	});

	it('figures that do not add up', () => {
		const { findings } = read(
			'Số lượng hồ sơ đã giải quyết: 1.000 hồ sơ, trong đó giải quyết trước hạn: 400, đúng hạn: 500 hồ sơ, quá hạn: 50 hồ sơ.'
		);
		expect(findings.map((finding) => finding.code)).toContain('figures_disagree');
	});
});
