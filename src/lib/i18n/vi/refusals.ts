import { fileSize, number } from '../format.ts';
import { sheetRefusals } from './sheet-refusals.ts';
import { reviewRefusals } from './review-refusals.ts';
import { unitRefusals } from './unit-refusals.ts';

/** What a Refusal says to the person: what happened, why, and what to do. Facts come with the refusal; sizes are bytes. */
export type Facts = Record<string, string | number>;
export type RefusalText = string | ((facts: Facts) => string);

const size = (bytes: string | number | undefined) =>
	typeof bytes === 'number' ? fileSize(bytes) : String(bytes ?? '');

/** What a file turned out to be; the other names are those of formats that people know (PDF, XLSX). */
const contents: Record<string, string> = {
	DOCX_DAMAGED: 'tệp nén bị hỏng',
	DOCX_ENCRYPTED: 'tệp Office có mật khẩu',
	OLE: 'tệp Office đời cũ',
	TXT: 'văn bản thường',
	BINARY: 'dữ liệu không rõ loại'
};

const texts = {
	unexpected: 'Hệ thống gặp lỗi nên chưa làm được việc này. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm giờ gặp lỗi.',
	not_found: 'Không có nội dung này, hoặc nội dung thuộc đơn vị khác. Hãy kiểm tra lại đường dẫn.',

	'access.forbidden':
		'Vai trò của bạn không làm được việc này. Nếu cần, hãy nhờ quản trị hệ thống cấp vai trò phù hợp.',
	'notice.text': ({ longest }) => `Hãy ghi nội dung thông báo, nhiều nhất ${longest} ký tự.`,
	'notice.days': 'Ngày cuối của thông báo đã qua hoặc trước ngày đầu. Hãy chọn lại hai ngày.',
	'notice.not_found': 'Thông báo này không còn hiện: đã bị gỡ hoặc đã hết hạn. Hãy tải lại trang.',
	'delegation.not_found': 'Ủy quyền này không còn: đã bị thu hồi hoặc không phải của bạn. Hãy tải lại trang.',
	'delegation.incomplete': 'Chưa đủ thông tin để ủy quyền. Hãy chọn người, ngày bắt đầu và ngày kết thúc.',
	'delegation.to_oneself': 'Không thể ủy quyền cho chính mình. Hãy chọn người khác trong đơn vị.',
	'delegation.deputy_foreign': 'Người này không thuộc đơn vị được ủy quyền. Hãy chọn người trong đơn vị đó.',
	'delegation.reason_missing': 'Chưa ghi lý do ủy quyền. Hãy ghi ngắn gọn, ví dụ: đi công tác.',
	'delegation.days': ({ longest }) =>
		`Thời gian ủy quyền chưa hợp lệ: ngày cuối phải từ ngày đầu trở đi, chưa qua, và không quá ${longest} ngày. Hãy chọn lại ngày.`,
	'auth.wrong_credentials': 'Thư điện tử hoặc mật khẩu chưa đúng. Hãy kiểm tra lại cả hai rồi đăng nhập.',
	'auth.too_many_attempts': (f) => `Đăng nhập sai nhiều lần nên phải chờ. Hãy thử lại sau ${f.seconds} giây.`,
	'auth.wrong_code': 'Mã chưa đúng hoặc đã dùng rồi. Hãy đợi ứng dụng hiện mã mới rồi nhập lại.',
	'auth.step_over': 'Bước xác nhận này đã hết hiệu lực. Hãy đăng nhập lại từ đầu.',
	'factor.missing': 'Vai trò của bạn phải dùng xác thực hai lớp. Hãy mở Tài khoản, Xác thực hai lớp để cài đặt.',
	'factor.there_already': 'Xác thực hai lớp đã được bật. Muốn đổi điện thoại, hãy tắt rồi cài đặt lại.',
	'factor.not_begun': 'Mã QR đã hết hiệu lực hoặc chưa được tạo. Hãy bắt đầu cài đặt lại.',
	'factor.wrong_code': 'Mã chưa khớp. Hãy kiểm tra giờ trên điện thoại rồi nhập mã đang hiện.',
	'factor.demanded': 'Vai trò của bạn phải dùng xác thực hai lớp nên không tắt được.',
	'oidc.unavailable': 'Chưa kết nối được hệ thống đăng nhập liên kết. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
	'oidc.failed': 'Lần đăng nhập liên kết chưa hoàn tất hoặc đã quá hạn. Hãy bấm đăng nhập lại.',
	'oidc.unverified':
		'Hệ thống đăng nhập liên kết chưa xác nhận thư điện tử của bạn. Hãy xác nhận ở đó, hoặc đăng nhập bằng mật khẩu.',
	'oidc.unknown': 'Chưa có tài khoản đang mở cho thư điện tử này. Hãy liên hệ quản trị của Sở Nội vụ.',
	'oidc.subject_changed':
		'Thư điện tử này đang gắn với một tài khoản liên kết khác. Hãy nhờ quản trị gỡ liên kết cũ rồi đăng nhập lại.',
	'identity.none': 'Người này không còn tài khoản liên kết nào. Hãy tải lại trang để xem bản mới nhất.',
	'auth.expired': 'Phiên làm việc đã hết hạn. Hãy đăng nhập lại rồi gửi lại.',
	'token.name_missing': 'Mã truy cập chưa có tên. Hãy ghi tên chương trình sẽ dùng mã, ví dụ: Bảng tổng hợp tuần.',
	'token.not_found': 'Không có mã truy cập này, hoặc mã đã bị thu hồi. Hãy tải lại trang.',
	'token.invalid':
		'Chưa có mã truy cập, hoặc mã đã hết hạn hay bị thu hồi. Hãy tạo mã ở trang Tài khoản, Mã truy cập và gửi kèm trong tiêu đề Authorization.',
	'token.scope': 'Mã truy cập này chỉ được đọc. Muốn thay đổi dữ liệu, hãy tạo mã được đọc và ghi.',
	'token.pace': (f) => `Mã truy cập này gửi quá nhiều yêu cầu. Hãy thử lại sau ${f.seconds} giây.`,
	'setup.done': 'Người khác vừa thiết lập xong và đã là quản trị hệ thống. Hãy nhờ người đó mời bạn.',
	'link.void':
		'Liên kết này đã được dùng, đã hết hạn hoặc đã có liên kết mới thay thế. Hãy nhờ quản trị hệ thống cấp liên kết khác.',

	'request.invalid':
		'Có chỗ chưa điền đúng nên chưa lưu được. Hãy xem lại các ô rồi gửi lại; nội dung vẫn còn trong biểu mẫu.',
	'request.not_json': 'Yêu cầu không phải JSON nên chưa nhận. Hãy gửi với tiêu đề Content-Type: application/json.',
	'request.malformed': (f) =>
		`Yêu cầu không đúng dạng nên chưa thay đổi gì${f.field ? ` (chỗ sai: ${f.field})` : ''}. Hãy xem lại tài liệu API rồi gửi lại.`,
	'request.verb': 'Địa chỉ này không nhận phương thức đã gửi. Hãy xem lại tài liệu API.',
	'request.too_large': (f) => `Nội dung gửi lên lớn hơn mức ${size(f.limit)} của trang này. Hãy rút gọn rồi gửi lại.`,
	'request.length_missing': 'Trình duyệt không báo dung lượng nên máy chủ chưa nhận. Hãy tải lại trang rồi gửi lại.',

	'plan.not_found': 'Không có kế hoạch này, hoặc bạn không có việc trong kế hoạch. Hãy chọn kế hoạch khác.',
	'field.not_found': 'Không có lĩnh vực này. Hãy chọn lại từ danh sách.',
	...unitRefusals,
	'user.not_found': 'Không có người dùng này. Hãy chọn lại từ danh sách.',
	'user.closed': (f) => `Tài khoản của ${f.name} đã khóa. Hãy mở lại tài khoản trước.`,
	'user.email_taken': (f) => `Đã có người dùng với thư điện tử ${f.email}. Hãy dùng địa chỉ khác.`,
	'password.too_short': (f) =>
		`Mật khẩu mới có ${f.length} ký tự, cần ít nhất ${f.minimum}. Hãy dùng một câu ngắn dễ nhớ, có thể có dấu và khoảng trắng.`,
	'password.too_long': (f) => `Mật khẩu dài hơn ${f.maximum} ký tự. Hãy chọn câu ngắn hơn.`,
	'password.kinds': (f) =>
		`Mật khẩu mới có ${f.kinds} loại ký tự, cần ${f.needed} trong bốn loại: chữ thường, chữ hoa, chữ số, ký hiệu.`,
	'password.common':
		'Mật khẩu này nhiều người dùng hoặc là chuỗi dễ đoán nên sẽ bị thử trước tiên. Hãy ghép vài từ không liên quan với nhau.',
	'password.own_words': (f) =>
		`Mật khẩu chủ yếu là “${f.word}”, người khác dễ đoán ra. Hãy dùng những từ không liên quan đến bạn và cơ quan.`,
	'password.used_before': (f) => `Đây là một trong ${f.history} mật khẩu gần nhất của bạn. Hãy chọn mật khẩu khác.`,
	'password.wrong': 'Mật khẩu hiện tại chưa đúng. Hãy nhập lại; nếu đã quên, nhờ quản trị cấp liên kết đặt lại.',
	'password.none': 'Tài khoản này chưa có mật khẩu. Muốn đặt mật khẩu, hãy nhờ quản trị hệ thống gửi liên kết đặt lại.',
	'session.not_found': 'Không có phiên đăng nhập này, hoặc phiên đã kết thúc. Hãy tải lại trang để xem danh sách mới.',
	'user.changed_meanwhile':
		'Thông tin tài khoản vừa được sửa ở nơi khác. Trang đã hiện bản mới nhất; hãy xem lại rồi lưu.',
	'user.name_missing': 'Họ và tên đang để trống. Hãy nhập họ và tên như trong hồ sơ cán bộ.',
	'user.phone_invalid': 'Số điện thoại chưa đúng. Hãy nhập từ 8 đến 15 chữ số, ví dụ 0912 345 678.',
	'user.code_taken': (f) => `Mã ${f.code} là của ${f.name}. Hãy kiểm tra lại mã cán bộ.`,
	'user.name_too_long': 'Họ tên dài quá 200 ký tự. Hãy kiểm tra lại nội dung vừa dán.',
	'user.email_invalid': 'Địa chỉ thư điện tử chưa đúng. Hãy nhập theo dạng ten@tinh.gov.vn.',
	'user.too_long': 'Chức vụ dài quá 200 ký tự. Hãy viết ngắn lại.',
	'user.code_too_long': 'Mã cán bộ dài quá 50 ký tự. Hãy kiểm tra lại.',
	'user.reason_missing': 'Chưa nêu lý do. Hãy viết lý do để người xem lịch sử sau này hiểu.',
	'user.own_account': 'Bạn không tự khóa mình hoặc tự bỏ vai trò quản trị của mình được. Hãy nhờ quản trị viên khác.',
	'user.last_admin': 'Đây là quản trị viên cuối cùng. Hãy giao vai trò quản trị cho người khác trước.',
	'user.not_closed': 'Tài khoản này đang mở. Hãy tải lại trang để xem bản mới nhất.',
	'user.nobody_to_invite': 'Không còn ai để mời: mọi người đã lọc đều đã đăng nhập hoặc đã bị khóa. Hãy đổi bộ lọc.',
	'user.others_to_invite': (f) =>
		`Danh sách vừa đổi từ ${f.before} thành ${f.now} người nên chưa mời ai. Hãy quay lại danh sách, xem rồi mời lại.`,
	'setting.changed_meanwhile':
		'Người khác vừa đổi thiết lập trong nhóm này. Trang đã hiện giá trị mới nhất; hãy xem lại rồi lưu.',
	'setting.invalid': 'Giá trị ở ô được đánh dấu không dùng được. Hãy xem khoảng cho phép dưới tên ô rồi nhập lại.',
	'logo.missing': 'Chưa chọn tệp. Hãy chọn ảnh biểu trưng rồi gửi lại.',
	'logo.type': 'Tệp này không phải ảnh SVG, PNG, JPEG hay WebP. Hãy chọn tệp khác; đổi đuôi tên tệp không đủ.',
	'logo.active':
		'Ảnh SVG này chứa mã lệnh, liên kết hoặc nội dung lấy từ nơi khác nên không dùng được. Hãy xuất lại ảnh chỉ có hình vẽ, hoặc dùng PNG.',

	'task.not_found':
		'Không có nhiệm vụ này, hoặc nhiệm vụ thuộc đơn vị khác. Hãy kiểm tra lại đường dẫn hoặc tìm trên bảng.',
	'task.forbidden': 'Bạn xem được nhiệm vụ này nhưng không có quyền sửa. Hãy nhờ đơn vị chủ trì hoặc Sở Nội vụ.',
	'task.changed_meanwhile':
		'Người khác vừa thay đổi nhiệm vụ này. Trang đã hiện bản mới nhất; hãy xem lại rồi làm tiếp.',
	'task.held': 'Nhiệm vụ đang tạm dừng hoặc đã quyết định không thực hiện. Cần cho tiếp tục trước khi cập nhật.',
	'task.not_held': 'Nhiệm vụ không ở trạng thái tạm dừng. Hãy tải lại trang để xem bản mới nhất.',
	'task.shared': 'Đây là nhiệm vụ chung của nhiều đơn vị. Hãy mở nhiệm vụ con của từng đơn vị để cập nhật.',
	'task.done': 'Nhiệm vụ đã hoàn thành. Muốn thay đổi, hãy mở lại và nêu lý do.',
	'task.move.impossible':
		'Không có bước chuyển giữa hai trạng thái này. Hãy đi lần lượt: thực hiện, gửi kết quả, xác nhận.',
	'task.move.forbidden':
		'Bước này thuộc quyền của người khác: đơn vị chủ trì gửi kết quả, Sở Nội vụ xác nhận hoặc trả lại.',
	'task.reason_missing': 'Chưa nêu lý do. Hãy viết lý do để người liên quan biết cần làm gì.',
	'task.result_missing': 'Chưa có nội dung kết quả. Hãy viết kết quả đã đạt được trước khi gửi.',
	'task.evidence_missing': (f) =>
		`Nhiệm vụ yêu cầu sản phẩm “${f.product}” nhưng chưa có minh chứng. Hãy thêm tài liệu, hoặc nêu vì sao chưa có.`,
	'task.assignee_foreign': 'Người được chọn không thuộc đơn vị chủ trì. Hãy chọn người của đơn vị chủ trì.',
	'task.title_missing': 'Tên nhiệm vụ đang để trống. Hãy nhập tên ngắn để hiện trên thẻ.',
	'task.due_invalid': 'Ngày hạn chưa đúng. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/12/2026.',
	'task.number_taken': (f) => `${f.code} đã là mã của “${f.title}”. Hãy chọn số khác.`,
	'task.number_invalid': 'Số thứ tự chưa đúng. Hãy nhập số nguyên từ 1 đến 99999.',
	'task.words_of_document': 'Lời giao việc lấy từ văn bản nên giữ nguyên văn. Hãy sửa tên nhiệm vụ nếu cần.',

	'evidence.not_found': 'Không có tài liệu này, hoặc tài liệu đã được gỡ khỏi nhiệm vụ. Hãy tải lại trang nhiệm vụ.',
	'evidence.empty': (f) => `Tệp “${f.name}” không có nội dung. Hãy mở tệp kiểm tra rồi chọn lại.`,
	'evidence.missing': 'Chưa chọn tệp. Hãy chọn một tệp rồi tải lên.',
	'evidence.type': (f) =>
		`Hệ thống chưa nhận loại tệp của “${f.name}”. Hãy đổi sang PDF, Word, Excel, ảnh JPG, PNG hoặc WEBP.`,
	'evidence.disguised': (f) =>
		`Nội dung của “${f.name}” là ${String(f.actual).toUpperCase()}, khác với đuôi tệp. Hãy đặt lại đúng đuôi hoặc xuất lại tệp.`,
	'evidence.too_large': (f) => `Tệp lớn hơn mức ${size(f.limit)}. Hãy nén hoặc chia tệp rồi tải lại.`,
	'evidence.in_use': 'Kết quả đã gửi nên không gỡ được minh chứng. Hãy rút lại kết quả trước.',
	'evidence.cut_off': 'Tệp chưa gửi lên trọn vẹn nên chưa được lưu. Hãy kiểm tra mạng rồi tải lại.',

	'import.not_found': 'Không có lần nhập này. Hãy mở lại từ danh sách kế hoạch.',
	'import.forbidden': 'Chỉ Sở Nội vụ nhập và xác nhận kế hoạch. Hãy gửi văn bản cho Sở Nội vụ.',
	'import.missing': 'Chưa chọn tệp. Hãy chọn tệp DOCX, PDF, XLSX hoặc TXT của văn bản.',
	'import.empty': 'Tệp không có chữ nào. Nếu là bản quét, hãy dùng bản Word của văn bản.',
	'import.not_a_document': 'Tệp này không phải văn bản đọc được. Hãy chọn tệp DOCX, PDF, XLSX, HTML hoặc TXT.',
	'import.extension_mismatch': (f) =>
		`Tệp có đuôi .${f.extension} nhưng nội dung là ${contents[String(f.actual)] ?? f.actual}. Hãy lưu lại thành DOCX rồi nhập.`,
	'import.pdf_scanned':
		'PDF này là ảnh quét, không có chữ để đọc. Hãy dùng bản Word hoặc PDF xuất từ Word, hoặc nhận dạng chữ (OCR) rồi nhập lại.',
	'import.pdf_encrypted': 'PDF có mật khẩu. Hãy mở bằng mật khẩu, lưu thành bản không khóa rồi nhập lại.',
	'import.pdf_damaged': 'Tệp PDF bị hỏng nên không đọc được. Hãy xuất lại từ Word hoặc dùng tệp DOCX.',
	'import.pdf_too_long': (f) =>
		`PDF có ${f.pages} trang, nhiều hơn mức ${f.limit} trang. Hãy tách riêng phần kế hoạch và phụ lục rồi nhập.`,
	'import.macros':
		'Tệp có chương trình (macro) bên trong nên không được nhận. Hãy lưu thành DOCX hoặc XLSX thường rồi nhập lại.',
	'import.too_slow':
		'Đọc tệp mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy bỏ phần không cần, lưu thành DOCX rồi nhập lại.',
	'import.docx_damaged': 'Tệp DOCX bị hỏng nên không đọc được. Hãy mở bằng Word, lưu thành tệp mới rồi nhập lại.',
	'import.docx_encrypted': 'Tệp có mật khẩu. Hãy bỏ mật khẩu trong Word rồi nhập lại.',
	'import.doc_old': 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, lưu thành DOCX rồi nhập lại.',
	'import.too_large': 'Tệp lớn hơn mức cho phép khi mở ra. Hãy bỏ ảnh, phụ lục không cần rồi nhập lại.',
	'import.secret':
		'Văn bản có dấu mật. Hệ thống này không được lưu tài liệu mật; tệp chưa được giữ lại. Hãy xử lý văn bản theo quy định về bảo vệ bí mật nhà nước.',
	'import.duplicate': (f) => `Văn bản này đã được nhập ngày ${f.day}. Hãy mở lần nhập đó thay vì nhập lại.`,
	'import.confirmed': 'Văn bản này đã được xác nhận. Muốn sửa, hãy sửa từng nhiệm vụ.',
	'import.not_confirmed': 'Văn bản này chưa được xác nhận hoặc vừa được hoàn tác. Hãy tải lại trang để rà soát tiếp.',
	'import.moved_on': (f) =>
		`Không hoàn tác được: ${f.code} “${f.title}” đã có thay đổi sau khi giao. Hãy sửa hoặc dừng từng nhiệm vụ chưa đúng.`,
	...reviewRefusals,

	'sheet.empty': 'Tệp không có ô nào có chữ. Hãy kiểm tra lại tệp rồi chọn lại.',
	'sheet.not_a_table': 'Tệp này không phải bảng tính. Hãy lưu thành XLSX hoặc CSV rồi chọn lại.',
	'sheet.damaged': 'Tệp XLSX bị hỏng nên không đọc được. Hãy mở bằng Excel, lưu thành tệp mới rồi chọn lại.',
	'sheet.encrypted': 'Tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel rồi chọn lại.',
	'sheet.macros': 'Tệp có macro (.xlsm) nên không được nhận. Hãy lưu thành XLSX, loại không có macro, rồi chọn lại.',
	'sheet.old': 'Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel, lưu thành XLSX rồi chọn lại.',
	'sheet.too_large': 'Tệp lớn hơn mức cho phép khi mở ra. Hãy bỏ ảnh, trang tính không cần rồi chọn lại.',
	'sheet.too_many_cells': (f) =>
		`Tệp có hơn ${number(Number(f.limit))} ô có chữ. Hãy bỏ trang tính không cần hoặc chia tệp rồi chọn lại.`,
	'sheet.quotes': (f) =>
		`Tệp CSV có dấu ngoặc kép mở mà không đóng, ở dòng ${f.row} hoặc trước đó. Hãy sửa dấu ngoặc rồi chọn lại.`,

	'backup.file_exists': (f) => `Đã có tệp ${f.file}. Hãy đặt tên khác để không ghi đè bản sao lưu cũ.`,
	'backup.no_installation': 'Không có dữ liệu của Đúng Hẹn tại DATABASE_URL. Hãy kiểm tra biến này rồi chạy lại.',
	'restore.not_empty':
		'Nơi phục hồi đã có dữ liệu nên chưa phục hồi gì. Hãy trỏ DATABASE_URL và EVIDENCE_DIR đến cơ sở dữ liệu và thư mục trống.',
	'restore.damaged': (f) =>
		`Bản sao lưu bị hỏng hoặc chép chưa trọn vẹn${f.name ? ` (ở mục ${f.name})` : ''} nên chưa phục hồi gì. Hãy chép lại hoặc dùng bản sao lưu khác.`,
	'restore.foreign': (f) =>
		`Tệp này có mục lạ “${f.name}”, không phải bản sao lưu của Đúng Hẹn. Chưa phục hồi gì; hãy chọn tệp khác.`,
	'restore.newer': (f) =>
		`Bản sao lưu do phiên bản mới hơn của phần mềm (${f.version}) tạo ra. Hãy cập nhật phần mềm rồi phục hồi.`,
	...sheetRefusals,

	'target.not_found': 'Không có chỉ tiêu này trong những gì bạn được xem. Hãy mở lại từ danh sách chỉ tiêu.',
	'target.forbidden':
		'Chỉ đơn vị chịu trách nhiệm và người theo dõi được nhập hoặc sửa số liệu này. Hãy liên hệ đơn vị chịu trách nhiệm.',
	'target.changed_meanwhile':
		'Người khác vừa cập nhật chỉ tiêu này. Trang đã hiện bản mới nhất; hãy xem lại rồi gửi lại.',
	'target.ended':
		'Chỉ tiêu này đã thôi theo dõi theo một văn bản sau nên không nhập hay sửa được nữa; số liệu cũ vẫn xem được. Nếu thôi theo dõi do nhầm, hãy báo Sở Nội vụ hoàn tác lần nhập văn bản đó.',
	'target.value_missing': 'Chưa có số liệu. Hãy nhập giá trị, hoặc nhập cả tử số và mẫu số.',
	'target.value_invalid':
		'Số liệu chưa đúng cách viết. Hãy viết như 1.554 hoặc 97,37: dấu phẩy trước phần lẻ, nhiều nhất ba chữ số lẻ.',
	'target.share_invalid':
		'Tử số và mẫu số phải đi cùng nhau và mẫu số phải lớn hơn 0. Hãy nhập đủ cả hai hoặc để trống cả hai.',
	'target.day_invalid': 'Ngày của số liệu chưa đúng. Hãy chọn một ngày.',
	'target.day_future': 'Ngày của số liệu chưa đến. Hãy chọn hôm nay hoặc một ngày trước đó.',
	'target.link_invalid': 'Địa chỉ nguồn phải bắt đầu bằng https:// hoặc http://. Hãy chép lại cả địa chỉ.',
	'target.reason_missing': 'Chưa có lý do. Hãy ghi vì sao sửa hoặc rút, để người xem sau hiểu.',
	'target.goal_invalid': 'Mức cần đạt chưa đúng: khoảng cần hai đầu, đầu sau không nhỏ hơn đầu trước. Hãy nhập lại.',
	'target.entry_gone': 'Số liệu này không có hoặc đã được rút. Hãy xem lại bảng số liệu.',

	'plan.changed_meanwhile':
		'Người khác vừa sửa kế hoạch này. Chỗ bạn chưa sửa đã hiện bản mới nhất; hãy xem lại rồi lưu.',
	'plan.reason_missing': 'Chưa nêu lý do. Hãy viết ngắn gọn vì sao sửa.',
	'task.part_of_shared':
		'Đây là phần việc của một nhiệm vụ chung. Hãy bỏ cả nhiệm vụ chung, hoặc chọn Không thực hiện nữa cho riêng đơn vị này.',
	'task.touched': (f) =>
		`${f.code} “${f.title}” đã có người thực hiện, có minh chứng hoặc đã theo văn bản khác, nên không bỏ được. Hãy chọn Không thực hiện nữa.`,
	'target.touched':
		'Chỉ tiêu đã có số liệu hoặc đã theo văn bản khác nên không bỏ được. Số liệu sai thì rút, mức sai thì sửa.',
	'target.title_missing': 'Tên chỉ tiêu đang để trống. Hãy nhập tên ngắn, ví dụ: Tỷ lệ hồ sơ đúng hạn.',
	'target.words_of_document': 'Lời văn lấy từ văn bản nên giữ nguyên văn. Hãy sửa tên chỉ tiêu nếu cần.',
	'removal.not_found': 'Không có lần bỏ này trong kế hoạch. Hãy tải lại trang.',
	'removal.undone': 'Nội dung này đã được đưa lại vào kế hoạch rồi. Hãy tải lại trang.',
	'removal.document_gone': 'Văn bản của nội dung này đã được hoàn tác khỏi kế hoạch. Hãy xác nhận lại văn bản.',
	'copy.same_year': 'Năm mới trùng năm của kế hoạch gốc. Hãy chọn năm khác rồi bấm Tính lại hạn.',
	'copy.nothing': 'Chưa chọn mục nào để sao chép. Hãy chọn ít nhất một nhiệm vụ hoặc chỉ tiêu.',
	'copy.lead_missing': (f) =>
		`Đơn vị chủ trì của ${f.code} “${f.title}” đã thôi hoạt động. Hãy chọn đơn vị khác, hoặc bỏ chọn mục này.`,
	'copy.changed_meanwhile': 'Kế hoạch gốc vừa thay đổi. Trang đã hiện bản mới nhất; hãy xem lại rồi lập kế hoạch.',
	'plan.title_missing': 'Chưa có tên kế hoạch. Hãy nhập tên hoặc chọn kế hoạch đã có.',
	'plan.year_invalid': 'Năm của kế hoạch chưa đúng. Hãy nhập bốn chữ số, ví dụ 2026.'
} satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof texts;

export const refusals: Record<RefusalCode, RefusalText> = texts;
