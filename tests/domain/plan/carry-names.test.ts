import { describe, expect, it } from 'vitest';
import { plan } from './reading.ts';

const leads = (text: string) => plan(text).items.map(({ lead }) => lead);

/** What a first reading of documents by a stranger's hand got wrong, in words of our own. */
describe('names that hold the words of a verb', () => {
	it('what a body is for, up to whose body it is', () => {
		expect(
			leads(
				'1. Tổ công tác kiểm tra công vụ tỉnh họp giao ban, rà soát tiến độ vào tuần cuối của quý.\n2. Ban Chỉ đạo phát triển du lịch, dịch vụ và đô thị tỉnh đôn đốc các địa phương thực hiện quy hoạch.'
			)
		).toEqual([['Tổ công tác kiểm tra công vụ tỉnh'], ['Ban Chỉ đạo phát triển du lịch, dịch vụ và đô thị tỉnh']]);
	});

	it('a field holds the whole name', () => {
		const [item] = plan(
			'1. Khảo sát hiện trạng hồ chứa trên địa bàn.\n- Cơ quan chủ trì: Cục Quản lý và Xây dựng công trình thủy lợi.\n- Cơ quan phối hợp: Viện Quy hoạch, Kiến trúc nông thôn; các Ban quản lý dự án.'
		).items;
		expect(item!.lead).toEqual(['Cục Quản lý và Xây dựng công trình thủy lợi']);
		expect(item!.coordinate).toEqual(['Viện Quy hoạch, Kiến trúc nông thôn', 'Ban quản lý dự án']);
	});

	it('where a branch sits belongs to its name', () => {
		expect(
			leads('1. Đề nghị Ngân hàng Nhà nước Chi nhánh khu vực 3 chỉ đạo các chi nhánh giảm lãi suất cho vay.')
		).toEqual([['Ngân hàng Nhà nước Chi nhánh khu vực 3']]);
	});

	it('who gives an order does not lead', () => {
		expect(
			leads('1. Ban Thường vụ Tỉnh ủy giao Đảng ủy UBND tỉnh lãnh đạo việc sắp xếp trụ sở dôi dư trước ngày 30/6/2026.')
		).toEqual([['Đảng ủy UBND tỉnh']]);
	});
});

describe('what stands beside a duty', () => {
	it('a time without a colon behind labels is no partner', () => {
		const [item] = plan(
			'1. Rà soát tài sản công dôi dư sau sắp xếp. Chủ trì: Sở Tài chính; phối hợp: Sở Xây dựng, Thanh tra tỉnh; hoàn thành quý IV/2026.'
		).items;
		expect(item).toMatchObject({
			lead: ['Sở Tài chính'],
			coordinate: ['Sở Xây dựng', 'Thanh tra tỉnh'],
			deadline: { value: '2026-Q4' }
		});
	});

	it('who leads what follows, and by when, said once above it', () => {
		const { items } = plan(
			'1. Bồi dưỡng\nCác nhiệm vụ sau đây do Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện trong năm 2026:\n- Xây dựng khung năng lực của công chức xã.\n- Bồi dưỡng kỹ năng số cho viên chức y tế.'
		);
		expect(items.map(({ lead, coordinate, deadline }) => [lead, coordinate, deadline?.value])).toEqual([
			[['Sở Nội vụ'], ['Sở Tài chính'], '2026'],
			[['Sở Nội vụ'], ['Sở Tài chính'], '2026']
		]);
	});

	it('stages of a roadmap set the time of their points', () => {
		const { items } = plan(
			'1. Lộ trình thực hiện\na) Giai đoạn 1 (năm 2027 - 2028)\n- Nhân rộng mô hình tổ lưu động ra toàn tỉnh;\n- Sơ kết mô hình vào quý II/2028.'
		);
		expect(items.map(({ deadline }) => deadline?.value)).toEqual(['2027/2028', '2028-Q2']);
	});
});
