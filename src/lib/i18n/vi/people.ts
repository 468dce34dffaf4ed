import type { UserFacts } from '#lib/domain/events.ts';
import type { PersonState } from '#lib/domain/people.ts';

export const people = {
	title: 'Người dùng',
	new: 'Thêm người dùng',
	system: 'Hệ thống',
	states: {
		active: 'Đang dùng',
		invited: 'Đã mời, chưa nhận',
		new: 'Chưa mời',
		closed: 'Đã khóa'
	} satisfies Record<PersonState, string>,
	fields: {
		name: 'Họ và tên',
		email: 'Thư điện tử',
		code: 'Mã cán bộ',
		title: 'Chức vụ',
		phone: 'Điện thoại'
	} satisfies Record<keyof UserFacts, string>,

	list: {
		filters: 'Lọc người dùng',
		text: 'Tìm theo tên, thư điện tử, mã cán bộ',
		unit: 'Đơn vị, kể cả đơn vị trực thuộc',
		anyUnit: 'Mọi đơn vị',
		role: 'Vai trò',
		anyRole: 'Mọi vai trò',
		noRole: 'Chưa có vai trò',
		state: 'Trạng thái tài khoản',
		apply: 'Lọc',
		columnName: 'Họ tên và chức vụ',
		columnEmail: 'Thư điện tử, mã cán bộ',
		columnRoles: 'Vai trò, đơn vị',
		columnLast: 'Đăng nhập lần cuối',
		columnState: 'Trạng thái',
		never: 'Chưa đăng nhập',
		inviteExpired: (moment: string) => `Liên kết mời hết hạn lúc ${moment}`,
		count: (n: number) => `${n} người`,
		pages: 'Các trang của danh sách',
		page: (page: number, pages: number) => `Trang ${page}/${pages}`,
		emptyTitle: 'Không tìm thấy ai',
		emptyText: 'Không có người dùng nào khớp với bộ lọc này. Hãy bỏ bớt điều kiện hoặc kiểm tra lại chữ đã gõ.',
		showAll: 'Bỏ bộ lọc',
		invite: (n: number) => `Mời ${n} người chưa từng đăng nhập`
	},

	form: {
		nameHint: 'Viết đầy đủ, ví dụ Nguyễn Thị Lan.',
		emailHint: 'Dùng để đăng nhập, không phân biệt chữ hoa và chữ thường.',
		codeHint: 'Bảng tính nhập và xuất nhận ra người theo mã này.',
		titleHint: 'Như ghi dưới chữ ký, ví dụ Phó Trưởng phòng Cải cách hành chính.',
		phoneHint: 'Để gọi khi cần hỗ trợ đăng nhập.',
		rolesTitle: 'Vai trò',
		rolesText: 'Một người có thể giữ nhiều vai trò ở nhiều đơn vị. Có thể bổ sung hoặc kết thúc vai trò sau.',
		role: 'Vai trò',
		unit: 'Đơn vị',
		chooseRole: 'Chọn vai trò',
		chooseUnit: 'Chọn đơn vị',
		addRow: 'Thêm vai trò nữa',
		row: (n: number) => `Vai trò thứ ${n}`,
		create: 'Thêm người dùng',
		next: 'Bước tiếp theo là tạo liên kết mời để người này đặt mật khẩu.'
	},

	person: {
		factsTitle: 'Thông tin',
		saved: 'Đã lưu thông tin.',
		rolesTitle: 'Vai trò',
		since: (day: string) => `từ ${day}`,
		noRoles: 'Chưa có vai trò nào, nên người này đăng nhập được nhưng không thấy nhiệm vụ nào.',
		give: 'Giao vai trò',
		given: 'Đã giao vai trò.',
		end: 'Kết thúc',
		endNamed: (role: string, unit: string) => `Kết thúc vai trò ${role} ở ${unit}`,
		endText: 'Người này thôi giữ vai trò ngay lập tức. Lịch sử vẫn ghi lại thời gian đã giữ.',
		ended: 'Đã kết thúc vai trò.',
		accountTitle: 'Tài khoản',
		state: 'Trạng thái',
		lastSignIn: 'Đăng nhập lần cuối',
		invitedUntil: 'Liên kết mời còn hạn đến',
		inviteExpired: 'Liên kết mời đã hết hạn lúc',
		sessions: 'Đang đăng nhập',
		sessionCount: (n: number) => (n === 0 ? 'không có thiết bị nào' : `${n} thiết bị`),
		openTasks: 'Đang phụ trách',
		taskCount: (n: number) => `${n} nhiệm vụ chưa xong`,
		createInvite: 'Tạo liên kết mời',
		inviteAgain: 'Tạo liên kết mời mới',
		createReset: 'Tạo liên kết đặt lại mật khẩu',
		inviteText: 'Người nhận mở liên kết để đặt mật khẩu và bắt đầu dùng.',
		againText: 'Liên kết mời trước đó sẽ hết hiệu lực.',
		resetText: 'Mật khẩu hiện tại vẫn dùng được cho đến khi người nhận đặt mật khẩu mới.',
		linkTitle: {
			invite: (name: string) => `Liên kết mời ${name}`,
			reset: (name: string) => `Liên kết đặt lại mật khẩu của ${name}`
		},
		linkOnce: (until: string) =>
			`Liên kết chỉ hiện một lần này, dùng được một lần và hết hạn lúc ${until}. Hãy gửi riêng cho người nhận.`,
		linkMailed: (email: string) => `Thư có liên kết đang được gửi đến ${email}.`,
		linkLabel: 'Địa chỉ',
		copy: 'Sao chép',
		copied: 'Đã sao chép liên kết.',
		notCopied: 'Trình duyệt không cho sao chép. Hãy chọn địa chỉ rồi bấm Ctrl+C.',
		tokens: 'Mã truy cập',
		tokenCount: (n: number) => `${n} mã còn hiệu lực`,
		revokeTokens: 'Thu hồi mọi mã truy cập',
		tokensRevoked: 'Đã thu hồi mọi mã truy cập của người này.',
		signOut: 'Đăng xuất khỏi mọi thiết bị',
		signedOut: 'Đã đăng xuất người này khỏi mọi thiết bị.',
		close: 'Khóa tài khoản',
		closeText: 'Chọn người nhận lại nhiệm vụ chưa xong, rồi khóa.',
		ownAccount: 'Đây là tài khoản của bạn: chỉ quản trị viên khác khóa được.',
		closedBy: (name: string, day: string) => `${name} khóa tài khoản này ngày ${day}.`,
		closedReason: (reason: string) => `Lý do: ${reason}`,
		reopen: 'Mở lại tài khoản',
		reopenText: 'Nhiệm vụ đã chuyển cho người khác vẫn ở chỗ người đó. Các vai trò còn giữ có hiệu lực trở lại.',
		reopened: 'Đã mở lại tài khoản.',
		newNote: (name: string) => `Đã thêm ${name}. Hãy tạo liên kết mời để người này đặt mật khẩu.`,
		historyTitle: 'Lịch sử tài khoản',
		historyAll: (n: number) => `Xem cả ${n} mục`
	},

	history: {
		created: 'thêm người dùng',
		changed: 'sửa thông tin',
		invited: 'tạo liên kết mời',
		resetRequested: 'tạo liên kết đặt lại mật khẩu',
		until: (moment: string) => `có hiệu lực đến ${moment}`,
		deactivated: (tasks: number) =>
			tasks === 0 ? 'khóa tài khoản' : `khóa tài khoản và bàn giao ${tasks} nhiệm vụ chưa xong`,
		reactivated: 'mở lại tài khoản',
		signedOut: (n: number) => `đăng xuất người này khỏi ${n} thiết bị`,
		given: (role: string, unit: string) => `giao vai trò ${role} ở ${unit}`,
		ended: (role: string, unit: string) => `kết thúc vai trò ${role} ở ${unit}`,
		reason: (reason: string) => `Lý do: ${reason}`
	},

	close: {
		title: (name: string) => `Khóa tài khoản của ${name}`,
		text: 'Sau khi khóa, người này không đăng nhập được nữa, mọi thiết bị đang mở bị đăng xuất và các liên kết đã gửi hết hiệu lực. Việc đã làm vẫn đứng tên người này.',
		reason: 'Lý do khóa',
		reasonHint: 'Ví dụ: nghỉ hưu từ 01/10/2026, chuyển công tác sang đơn vị khác.',
		tasksTitle: (n: number) => `Bàn giao ${n} nhiệm vụ chưa xong`,
		tasksText: 'Chọn người nhận cho từng đơn vị. Nếu cần, mở danh sách để chọn riêng cho từng nhiệm vụ.',
		noTasks: 'Người này không phụ trách nhiệm vụ nào chưa xong, nên không có gì phải bàn giao.',
		unitTasks: (n: number) => `${n} nhiệm vụ`,
		receiver: (unit: string) => `Người nhận của ${unit}`,
		focal: (name: string) => `${name} (đầu mối CCHC, gợi ý)`,
		toUnit: 'Chưa giao ai, để đơn vị phân công',
		asUnit: 'Như cả đơn vị',
		each: (n: number) => `Chọn riêng cho từng nhiệm vụ (${n})`,
		eachFirst: (shown: number, all: number) =>
			`Danh sách hiện ${shown} trong ${all} nhiệm vụ; các nhiệm vụ còn lại theo lựa chọn của cả đơn vị.`,
		receiverOf: (code: string) => `Người nhận ${code}`,
		submit: 'Khóa tài khoản',
		submitHandover: (n: number) => `Khóa và bàn giao ${n} nhiệm vụ`,
		doneTitle: (name: string) => `Tài khoản của ${name} đã khóa`,
		handedOver: (n: number) => (n === 0 ? 'Không có nhiệm vụ nào phải bàn giao.' : `Đã bàn giao ${n} nhiệm vụ.`),
		leftAlone: (n: number) =>
			`${n} nhiệm vụ trong danh sách đã có người khác phụ trách hoặc đã xong trong lúc này, nên được giữ nguyên.`,
		already: 'Tài khoản này đã khóa, nên không còn gì phải làm ở đây.',
		backToPerson: 'Xem trang người dùng',
		backToList: 'Về danh sách'
	},

	invite: {
		title: (n: number) => `Mời ${n} người`,
		text: (n: number) =>
			`Hệ thống tạo ${n} liên kết, mỗi người một liên kết để đặt mật khẩu. Mỗi liên kết dùng được một lần trong 7 ngày.`,
		again: (n: number) => `${n} người trong số này đã được mời trước đó: liên kết cũ của họ sẽ hết hiệu lực.`,
		byMail: 'Mỗi người nhận một thư có liên kết của mình. Thư được gửi lần lượt trong vài phút.',
		send: (n: number) => `Gửi thư mời ${n} người`,
		sentTitle: (n: number) => `Đã tạo thư mời cho ${n} người`,
		sentText: 'Thư đang được gửi đi. Ai chưa nhận được thì mở trang của người đó để tạo liên kết mới.',
		once: 'Tệp chỉ tải được một lần này. Tải lần nữa sẽ tạo liên kết mới và các liên kết trong tệp trước không mở được nữa. Hãy giữ tệp cẩn thận: ai có liên kết thì vào được tài khoản.',
		download: (n: number) => `Mời ${n} người và tải danh sách liên kết (CSV)`,
		nobodyTitle: 'Không còn ai để mời',
		nobodyText:
			'Mọi người trong danh sách đã lọc đều đã đăng nhập hoặc đã bị khóa. Hãy đổi bộ lọc nếu cần mời người khác.',
		back: 'Về danh sách',
		file: 'lien-ket-moi',
		columns: ['Họ và tên', 'Thư điện tử', 'Đơn vị', 'Liên kết mời', 'Hết hạn']
	}
};
