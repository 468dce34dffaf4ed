import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

/** A file as a file chooser takes it. */
export interface GivenFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/**
 * A short plan in the form of an official document, of its own number so that no other story has imported it: three
 * duties with a lead unit, of which two have no deadline, and one that is only a wish.
 */
export async function planDocument(number: number, abstract: string): Promise<GivenFile> {
	const document = new Document({
		styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
		sections: [{ children: [letterhead(number), ...titles(abstract), ...body()] }]
	});
	return {
		name: `Kế hoạch ${number}-KH-UBND.docx`,
		mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		buffer: await Packer.toBuffer(document)
	};
}

function letterhead(number: number): Table {
	const cell = (...lines: string[]) =>
		new TableCell({
			children: lines.map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(line)] }))
		});
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [
			new TableRow({
				children: [
					cell('ỦY BAN NHÂN DÂN', 'TỈNH THANH GIANG', `Số: ${number}/KH-UBND`),
					cell(
						'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
						'Độc lập - Tự do - Hạnh phúc',
						'Thanh Giang, ngày 03 tháng 8 năm 2026'
					)
				]
			})
		]
	});
}

function titles(abstract: string): Paragraph[] {
	return ['KẾ HOẠCH', abstract].map(
		(text) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] })
	);
}

function body(): Paragraph[] {
	return [
		'Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:',
		'I. MỤC ĐÍCH',
		'Hồ sơ cán bộ được dùng chung giữa các cơ quan, không nộp lại giấy tờ đã có.',
		'II. NHIỆM VỤ',
		'1. Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ xây dựng kho hồ sơ cán bộ dùng chung; hoàn thành trước ngày 31/10/2026.',
		'Sản phẩm: Báo cáo nghiệm thu kho hồ sơ.',
		'2. Sở Tài chính chủ trì bố trí kinh phí duy trì kho hồ sơ cán bộ.',
		'3. Sở Tư pháp chủ trì rà soát quy định về khai thác hồ sơ cán bộ.',
		'4. Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc chia sẻ hồ sơ.',
		'Nơi nhận: các cơ quan có tên ở mục II; lưu hồ sơ công việc.'
	].map((text) => new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: [new TextRun(text)] }));
}
