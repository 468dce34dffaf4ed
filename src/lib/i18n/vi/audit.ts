import type {
	EventAction,
	EventGroup,
	EventMap,
	PlanFacts,
	ReorganisationFacts,
	TargetTerms,
	TermsChange,
	UnitFacts,
	UserFacts
} from '#lib/domain/events.ts';
import { day } from '../format.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';
import { states } from './states.ts';

type Name = (id: string | null) => string;
/** What somebody did, behind their name; `subject` is whom or what it happened to. An event without words does not compile. */
export type Sentences = {
	[A in EventAction]: (particulars: EventMap[A], subject: string, name: Name) => string;
};
export type FactName = keyof UnitFacts | keyof UserFacts | keyof PlanFacts | keyof TermsChange | keyof TargetTerms;

const acts = { merge: 'sáp nhập', split: 'chia tách', dissolve: 'giải thể' };

function reorganised({ kind, day: on, before, after }: ReorganisationFacts): string {
	const names = (units: { name: string }[]) => units.map(({ name }) => name).join(', ');
	return `${acts[kind]} ${names(before)}${after.length > 0 ? ` thành ${names(after)}` : ''} từ ngày ${day(on)}`;
}

const sentences: Sentences = {
	'auth.signed_in': ({ method }) => (method === 'oidc' ? 'đăng nhập bằng tài khoản liên kết' : 'đăng nhập'),
	'auth.factor_failed': (_, subject) => `Nhập sai mã xác thực hai lớp của ${subject}`,
	'auth.recovery_used': ({ left }) => `dùng một mã dự phòng, còn ${left} mã`,
	'factor.added': (_, subject) => `bật xác thực hai lớp cho ${subject}`,
	'factor.removed': (_, subject) => `tắt xác thực hai lớp của ${subject}`,
	'factor.codes_renewed': (_, subject) => `tạo lại mã dự phòng của ${subject}`,
	'auth.failed': (_, subject) => `Đăng nhập sai vào tài khoản ${subject}`,
	'identity.bound': ({ issuer }, subject) => `liên kết tài khoản của ${subject} với ${issuer}`,
	'identity.released': (_, subject) => `gỡ tài khoản liên kết của ${subject}`,
	'unit.created': (_, subject) => `thêm đơn vị ${subject}`,
	'unit.changed': (_, subject) => `sửa đơn vị ${subject}`,
	'user.created': (_, subject) => `thêm người dùng ${subject}`,
	'user.changed': (_, subject) => `sửa thông tin của ${subject}`,
	'user.invited': (_, subject) => `mời ${subject} đặt mật khẩu`,
	'user.reset_requested': (_, subject) => `tạo liên kết đặt lại mật khẩu cho ${subject}`,
	'user.deactivated': (_, subject) => `khóa tài khoản của ${subject}`,
	'user.reactivated': (_, subject) => `mở lại tài khoản của ${subject}`,
	'user.signed_out': (_, subject) => `đăng xuất ${subject} khỏi mọi thiết bị`,
	'membership.given': ({ unitId, role }, subject, name) => `giao ${subject} vai trò ${roles[role]}, ${name(unitId)}`,
	'membership.ended': ({ unitId, role }, subject, name) =>
		`thôi vai trò ${roles[role]} của ${subject}, ${name(unitId)}`,
	'roster.imported': ({ name, created, changed, ended }) =>
		`nhập bảng tính “${name}”: thêm ${created}, sửa ${changed}, kết thúc ${ended}`,
	'delegation.given': ({ unitId, toUserId, firstDay, lastDay }, _, name) =>
		`ủy quyền tại ${name(unitId)} cho ${name(toUserId)} từ ${day(firstDay)} đến ${day(lastDay)}`,
	'delegation.revoked': ({ unitId, toUserId }, _, name) => `thu hồi ủy quyền tại ${name(unitId)} của ${name(toUserId)}`,
	'audit.exported': ({ format }) => `xuất nhật ký hệ thống ra tệp ${format.toUpperCase()}`,
	'setting.changed': ({ key }) => `đổi thiết lập “${settings.fields[key].label}”`,
	'notice.posted': ({ text, firstDay, lastDay }) =>
		`đăng thông báo “${text}”, hiện từ ${day(firstDay)} đến ${day(lastDay)}`,
	'notice.ended': ({ text }) => `gỡ thông báo “${text}”`,
	'auth.signed_out': () => 'đăng xuất',
	'reorganisation.drafted': () => 'soạn đợt sắp xếp đơn vị',
	'reorganisation.discarded': () => 'bỏ bản soạn đợt sắp xếp đơn vị',
	'reorganisation.planned': (facts) => `quyết định ${reorganised(facts)}`,
	'reorganisation.withdrawn': ({ day: on }) => `rút đợt sắp xếp đơn vị ngày ${day(on)}`,
	'reorganisation.failed': ({ code }) => `không thực hiện được đợt sắp xếp đơn vị đã định (${code})`,
	'reorganisation.carried_out': (facts) =>
		`thực hiện ${reorganised(facts)}: chuyển ${facts.parts} phần việc, ${facts.people} người`,
	'user.password_set': ({ endedSessions }, subject) => `đặt mật khẩu của ${subject}, kết thúc ${endedSessions} phiên`,
	'session.ended': ({ sessionIds }) => `đăng xuất ${sessionIds.length} thiết bị của mình`,
	'installation.set_up': ({ unitId }, _, name) => `lập quản trị đầu tiên, tại ${name(unitId)}`,
	'token.created': ({ name }) => `tạo mã truy cập “${name}”`,
	'token.revoked': ({ name }, subject) => `thu hồi mã truy cập “${name}” của ${subject}`,
	'task.taken_over': ({ from, to }, subject, name) =>
		`chuyển phần việc của ${name(from)} trong “${subject}” cho ${name(to)}`,
	'plan.created': ({ title, year }) => `lập kế hoạch “${title}” của năm ${year}`,
	'plan.copied': ({ title, year, fromId, tasks, targets }, _, name) =>
		`lập kế hoạch “${title}” của năm ${year} theo “${name(fromId)}”: ${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
	'plan.sheet_imported': ({ name, created, changed }, subject) =>
		`nhập tệp “${name}” vào kế hoạch “${subject}”: thêm ${created}, sửa ${changed}`,
	'plan.sheet_undone': ({ name, tasks, targets }, subject) =>
		`hoàn tác việc nhập tệp “${name}” vào kế hoạch “${subject}”: gỡ ${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
	'plan.corrected': (_, subject) => `sửa thông tin kế hoạch “${subject}”`,
	'task.created': ({ planId }, subject, name) => `giao nhiệm vụ “${subject}” theo ${name(planId)}`,
	'task.moved': ({ verb, to }, subject) =>
		`${states.verbDone[verb]}: “${subject}”, nay ${states.state[to].toLowerCase()}`,
	'task.reordered': (_, subject) => `đổi thứ tự của “${subject}” trong cột`,
	'task.assigned': ({ from, to }, subject, name) =>
		to ? `giao ${name(to)} phụ trách “${subject}”` : `thôi giao ${name(from)} phụ trách “${subject}”`,
	'task.corrected': (_, subject) => `sửa nhiệm vụ “${subject}”`,
	'task.held': ({ kind }, subject) =>
		kind === 'paused' ? `tạm dừng nhiệm vụ “${subject}”` : `quyết định không thực hiện “${subject}”`,
	'task.removed': ({ planId, title }, _, name) => `bỏ nhiệm vụ “${title}” khỏi ${name(planId)}`,
	'task.restored': ({ planId }, subject, name) => `đưa lại nhiệm vụ “${subject}” vào ${name(planId)}`,
	'task.resumed': (_, subject) => `cho tiếp tục nhiệm vụ “${subject}”`,
	'evidence.added': ({ title }, subject) => `thêm minh chứng “${title}” vào “${subject}”`,
	'evidence.removed': ({ title }, subject) => `gỡ minh chứng “${title}” khỏi “${subject}”`,
	'target.reported': ({ day: on }, subject) => `nhập số liệu ngày ${day(on)} của chỉ tiêu “${subject}”`,
	'target.withdrawn': ({ day: on }, subject) => `rút số liệu ngày ${day(on)} của chỉ tiêu “${subject}”`,
	'target.created': ({ planId }, subject, name) => `thêm chỉ tiêu “${subject}” vào ${name(planId)}`,
	'target.removed': ({ planId, title }, _, name) => `bỏ chỉ tiêu “${title}” khỏi ${name(planId)}`,
	'target.restored': ({ planId }, subject, name) => `đưa lại chỉ tiêu “${subject}” vào ${name(planId)}`,
	'target.ended': ({ reason }, subject) => `thôi theo dõi chỉ tiêu “${subject}”: ${reason}`,
	'target.corrected': (_, subject) => `sửa chỉ tiêu “${subject}”`,
	'import.opened': ({ name, proposals }) => `tải lên văn bản “${name}”, máy đọc được ${proposals} đề xuất`,
	'import.reviewed': ({ proposals }, subject) => `sửa ${proposals} đề xuất của văn bản “${subject}”`,
	'import.finding_settled': ({ text }, subject) => `đánh dấu đã xem “${text}” trong văn bản “${subject}”`,
	'import.finding_reopened': ({ text }, subject) => `mở lại điều cần xem “${text}” trong văn bản “${subject}”`,
	'import.confirmed': ({ tasks, targets }, subject) =>
		`xác nhận văn bản “${subject}”: ${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
	'import.applied': ({ added, changed, cancelled }, subject) =>
		`áp dụng văn bản “${subject}” vào kế hoạch: thêm ${added}, sửa ${changed}, không thực hiện ${cancelled}`,
	'import.undone': ({ tasks, targets }, subject) =>
		`hoàn tác việc nhập văn bản “${subject}”: gỡ ${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
	'import.discarded': (_, subject) => `bỏ văn bản “${subject}”`
};

export const audit = {
	title: 'Nhật ký hệ thống',
	sentences,
	groups: {
		auth: 'Đăng nhập',
		factor: 'Xác thực hai lớp',
		identity: 'Tài khoản liên kết',
		user: 'Người dùng',
		membership: 'Vai trò',
		unit: 'Đơn vị',
		roster: 'Nhập bảng tính',
		delegation: 'Ủy quyền',
		setting: 'Thiết lập',
		notice: 'Thông báo chung',
		audit: 'Xuất nhật ký',
		session: 'Phiên làm việc',
		token: 'Mã truy cập',
		reorganisation: 'Sắp xếp đơn vị',
		installation: 'Thiết lập ban đầu',
		task: 'Nhiệm vụ',
		evidence: 'Minh chứng',
		target: 'Chỉ tiêu',
		plan: 'Kế hoạch',
		import: 'Nhập kế hoạch'
	} satisfies Record<EventGroup, string> as Record<EventGroup, string>,
	facts: {
		code: 'Mã',
		name: 'Tên',
		abbreviation: 'Viết tắt',
		aliases: 'Tên gọi khác',
		kind: 'Loại đơn vị',
		level: 'Cấp',
		parentId: 'Đơn vị cấp trên',
		validFrom: 'Hoạt động từ',
		validTo: 'Ngày hoạt động cuối',
		successorIds: 'Đơn vị kế thừa',
		email: 'Thư điện tử',
		title: 'Tên, chức danh',
		phone: 'Điện thoại',
		leadUnitId: 'Đơn vị chủ trì',
		number: 'Số, ký hiệu',
		date: 'Ngày ban hành',
		issuer: 'Cơ quan ban hành',
		year: 'Năm',
		text: 'Lời giao việc',
		section: 'Mục',
		coLeadUnitIds: 'Đồng chủ trì',
		coordinatingUnitIds: 'Phối hợp',
		assigneeId: 'Người phụ trách',
		field: 'Lĩnh vực',
		product: 'Sản phẩm',
		dueWords: 'Thời hạn theo lời văn',
		figure: 'Mức cần đạt',
		due: 'Hạn'
	} satisfies Record<FactName, string> as Record<FactName, string>,
	system: 'Hệ thống',
	unknownAccount: 'không có trong hệ thống',
	nobody: 'Người chưa đăng nhập',
	gone: 'nội dung đã xóa',
	reason: (text: string) => `Lý do: ${text}`,
	field: 'Nội dung',
	before: 'Trước',
	after: 'Sau',
	empty: '–',
	changeTable: 'Thay đổi',
	details: 'Chi tiết',
	number: 'Số thứ tự',
	address: 'Địa chỉ mạng',
	device: 'Thiết bị',
	request: 'Mã yêu cầu',
	subject: 'Đối tượng',
	openSubject: 'Mở',
	filters: 'Lọc nhật ký',
	actor: 'Người thực hiện',
	actorHint: 'Họ tên, thư điện tử hoặc mã',
	group: 'Việc',
	subjectHint: 'Mã, thư điện tử hoặc số định danh',
	from: 'Từ ngày',
	to: 'Đến ngày',
	apply: 'Lọc',
	clear: 'Bỏ lọc',
	older: 'Cũ hơn',
	newest: 'Về mới nhất',
	noneTitle: 'Không có sự kiện nào khớp',
	noneText: 'Hãy nới khoảng ngày hoặc bỏ bớt điều kiện lọc.',
	export: 'Xuất theo bộ lọc này',
	exportCsv: 'Xuất CSV',
	exportJsonl: 'Xuất JSONL',
	chainTitle: 'Nhật ký không sửa được',
	chainText:
		'Mỗi sự kiện mang mã của sự kiện trước, nên sửa, xóa hay chèn đều bị phát hiện khi kiểm tra. Hãy chép mã cuối dưới đây vào sổ hoặc máy khác: chỉ mã đó cho biết cuối nhật ký có bị cắt không.',
	chainHead: (seq: string, at: string) => `Mã cuối, sự kiện ${seq} lúc ${at}:`,
	chainCommand: 'Kiểm tra trên máy chủ:',
	ofThis: 'Nhật ký'
};
