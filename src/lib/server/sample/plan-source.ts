import { basis, closing, purpose, recipients, targets } from './plan/frame.ts';
import { institutions, steering } from './plan/governance.ts';
import { apparatus, civilService, procedures } from './plan/people-and-procedures.ts';
import { digital, finance } from './plan/finance-and-digital.ts';

/** One duty of the plan: the words that assign it, and what a careful reader takes from them. */
export interface PlanDuty {
	/** 1 … 34, in the order of the document. */
	number: number;
	/** Id of the sample unit that leads. */
	lead: string;
	/** Those who coordinate, as the document names them. */
	coordinate: string[];
	/** The lettered paragraph, without its letter. */
	text: string;
	/** Labelled lines below it ("Cơ quan chủ trì: …"), without their dash. */
	labels: string[];
	/** The last good day by the letter of the document ("trước ngày 16" ends on the 15th); null where it names none. */
	due: string | null;
	/** What must be handed in; null where the document asks for nothing in particular. */
	product: string | null;
}

export interface PlanField {
	name: string;
	duties: PlanDuty[];
}

export interface PlanTarget {
	text: string;
	value: number;
	unit: string;
}

/** The sample plan, the one source of its text and its DOCX. */
export const plan = {
	number: '12/KH-UBND',
	date: '2026-01-08',
	year: 2026,
	place: 'Thanh Giang',
	title: 'Cải cách hành chính nhà nước tỉnh Thanh Giang năm 2026',
	signer: 'Đặng Minh Khôi',
	basis,
	purpose,
	targets,
	fields: [
		{ name: 'Công tác chỉ đạo, điều hành', duties: steering },
		{ name: 'Cải cách thể chế', duties: institutions },
		{ name: 'Cải cách thủ tục hành chính', duties: procedures },
		{ name: 'Cải cách tổ chức bộ máy', duties: apparatus },
		{ name: 'Cải cách chế độ công vụ', duties: civilService },
		{ name: 'Cải cách tài chính công', duties: finance },
		{ name: 'Xây dựng và phát triển chính quyền số', duties: digital }
	] satisfies PlanField[],
	closing,
	recipients
};

/** The 34 duties in the order of the document. */
export const duties: PlanDuty[] = plan.fields.flatMap((field) => field.duties);
