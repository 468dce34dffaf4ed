import { plan, type PlanDuty } from './plan-source.ts';

export type ParagraphRole =
	| 'agency'
	| 'nation'
	| 'number'
	| 'date'
	| 'title'
	| 'basis'
	| 'part'
	| 'section'
	| 'point'
	| 'bullet'
	| 'recipients'
	| 'signature'
	| 'signer';

export interface PlanParagraph {
	role: ParagraphRole;
	text: string;
	/** Length of the leading words that are set in bold, e.g. a label and its colon. */
	bold?: number;
}

/** Letters of the official form: đ follows d, and f, j, w, z are never used (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const letters = 'abcdđeghiklmnopq';
const roman = ['I', 'II', 'III', 'IV'];

/** The whole plan as the paragraphs of an official document; the text file and the DOCX are both set from these. */
export function paragraphs(): PlanParagraph[] {
	return [
		{ role: 'agency', text: 'ỦY BAN NHÂN DÂN' },
		{ role: 'agency', text: 'TỈNH THANH GIANG' },
		{ role: 'nation', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
		{ role: 'nation', text: 'Độc lập - Tự do - Hạnh phúc' },
		{ role: 'number', text: `Số: ${plan.number}` },
		{ role: 'date', text: `${plan.place}, ${longDate(plan.date)}` },
		{ role: 'title', text: 'KẾ HOẠCH' },
		{ role: 'title', text: plan.title },
		...plan.basis.map((text) => ({ role: 'basis' as const, text })),
		part(1, 'MỤC ĐÍCH, YÊU CẦU'),
		...plan.purpose.flatMap(({ heading, points }, index) => [section(index, heading), ...points.map(bullet)]),
		part(2, 'CHỈ TIÊU'),
		...plan.targets.map(({ text }, index) => ({ role: 'point' as const, text: `${index + 1}. ${text}` })),
		part(3, 'NHIỆM VỤ'),
		...plan.fields.flatMap(({ name, duties }, index) => [section(index, name), ...duties.flatMap(duty)]),
		part(4, 'TỔ CHỨC THỰC HIỆN'),
		...plan.closing.map((text) => ({ role: 'point' as const, text })),
		{ role: 'recipients', text: 'Nơi nhận:', bold: 9 },
		...plan.recipients.map((text) => ({ role: 'recipients' as const, text: `- ${text}` })),
		...['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'].map((text) => ({ role: 'signature' as const, text })),
		{ role: 'signer', text: plan.signer }
	];
}

function part(number: number, name: string): PlanParagraph {
	return { role: 'part', text: `${roman[number - 1]}. ${name}` };
}

function section(index: number, name: string): PlanParagraph {
	return { role: 'section', text: `${index + 1}. ${name}` };
}

function duty({ text, labels }: PlanDuty, index: number): PlanParagraph[] {
	return [{ role: 'point', text: `${letters[index]}) ${text}` }, ...labels.map(labelled)];
}

function labelled(text: string): PlanParagraph {
	return { role: 'bullet', text: `- ${text}`, bold: text.indexOf(':') + 3 };
}

function bullet(text: string): PlanParagraph {
	return { role: 'bullet', text: `- ${text}` };
}

function longDate(day: string): string {
	const [year, month, date] = day.split('-');
	return `ngày ${date} tháng ${month} năm ${year}`;
}
