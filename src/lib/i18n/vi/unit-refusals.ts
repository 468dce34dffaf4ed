import { day } from '../format.ts';
import type { RefusalText } from './refusals.ts';

/** What is refused about units and their reorganisation. */
export const unitRefusals = {
	'unit.not_found': 'Không có đơn vị này. Hãy chọn lại từ danh sách.',
	'unit.ended': (f) => `${f.unit} đã thôi hoạt động nên không nhận việc được nữa. Hãy chọn đơn vị kế thừa.`,
	'unit.day_invalid': 'Ngày chưa đúng. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 01/07/2026.',
	'unit.name_missing': 'Chưa có tên đơn vị. Hãy nhập tên đầy đủ như trong văn bản.',
	'unit.abbreviation_missing': (f) =>
		`Chưa có tên viết tắt của ${f.unit}. Hãy nhập tên ngắn để hiện trên thẻ nhiệm vụ.`,
	'unit.dates_reversed': (f) =>
		`Ngày kết thúc của ${f.unit} đứng trước ngày bắt đầu. Hãy xem lại hai ngày trong quyết định.`,
	'unit.own_parent': (f) => `${f.unit} không thể trực thuộc chính mình. Hãy chọn đơn vị cấp trên khác.`,
	'unit.parent_cycle': (f) =>
		`Đơn vị cấp trên được chọn đang nằm dưới ${f.unit}, nên cây tổ chức sẽ thành vòng. Hãy chọn đơn vị khác.`,
	'unit.own_successor': (f) => `${f.unit} không thể kế thừa chính mình. Hãy chọn đơn vị kế thừa khác.`,
	'unit.successor_cycle': (f) =>
		`Đơn vị kế thừa được chọn lại do ${f.unit} kế thừa, nên việc kế thừa thành vòng. Hãy chọn đơn vị khác.`,
	'unit.end_too_early': (f) =>
		`Ngày kết thúc của ${f.unit} chưa qua. Hãy dùng “Sáp nhập, chia tách, giải thể” để hẹn ngày và giao lại công việc.`,
	'unit.successor_too_early': (f) =>
		`${f.unit} còn hoạt động nên chưa ghi được đơn vị kế thừa. Hãy dùng “Sáp nhập, chia tách, giải thể” để hẹn ngày.`,
	'unit.code_taken': (f) => `Mã ${f.code} đã là của ${f.unit}. Hãy nhập mã khác.`,
	'unit.name_taken': (f) =>
		`Cùng cấp trên đã có một đơn vị tên ${f.unit} trong thời gian này. Hãy đặt tên khác hoặc xem lại ngày.`,
	'unit.changed_meanwhile': (f) => `Người khác vừa sửa ${f.unit}. Trang đã hiện bản mới nhất; hãy xem lại rồi lưu.`,
	'unit.still_working': (f) =>
		`${f.unit} còn người hoặc còn nhiệm vụ đang mở. Hãy dùng “Sáp nhập, chia tách, giải thể” để giao lại trước khi kết thúc.`,
	'reorganisation.not_found': 'Không có đợt sắp xếp này. Hãy mở lại từ danh sách các đợt sắp xếp.',
	'reorganisation.changed_meanwhile':
		'Có thay đổi trong lúc bạn xem: nhiệm vụ, người hoặc đơn vị vừa khác đi. Trang đã hiện bản mới nhất; hãy xem lại rồi xác nhận.',
	'reorganisation.confirmed':
		'Đợt sắp xếp này đã được xác nhận nên không sửa được nữa. Nếu chưa đến ngày, hãy rút lại rồi lập đợt mới.',
	'reorganisation.not_planned':
		'Đợt sắp xếp này không còn chờ thực hiện nên không rút lại được. Hãy tải lại trang để xem kết quả.',
	'reorganisation.overlaps': (f) =>
		`Đã có đợt sắp xếp khác theo ${f.decision}, hẹn ngày ${day(String(f.day))}, liên quan cùng đơn vị. Hãy chờ hoặc rút đợt đó trước.`,
	'reorganisation.day_missing': 'Chưa có ngày có hiệu lực. Hãy nhập ngày ghi trong quyết định.',
	'reorganisation.decision_missing': 'Chưa có số, ký hiệu quyết định. Hãy nhập số, ký hiệu của quyết định sắp xếp.',
	'reorganisation.ending_missing': 'Chưa chọn đơn vị kết thúc. Hãy đánh dấu ít nhất một đơn vị.',
	'reorganisation.successor_missing':
		'Chưa có đơn vị kế thừa. Hãy chọn hoặc thêm ít nhất một đơn vị nhận lại công việc.',
	'reorganisation.merge_one':
		'Sáp nhập thì chỉ có một đơn vị kế thừa. Hãy bớt đơn vị kế thừa, hoặc chọn chia tách hay giải thể.',
	'reorganisation.split_one': 'Chia tách thì mỗi đợt chỉ một đơn vị kết thúc. Hãy bớt đơn vị, hoặc lập từng đợt.',
	'reorganisation.split_several': 'Chia tách thì cần ít nhất hai đơn vị kế thừa. Hãy thêm đơn vị, hoặc chọn sáp nhập.',
	'reorganisation.successor_twice': 'Một đơn vị kế thừa được chọn hai lần. Hãy bỏ bớt một lần.',
	'reorganisation.self': (f) => `${f.unit} kết thúc nên không thể kế thừa chính mình. Hãy chọn đơn vị kế thừa khác.`,
	'reorganisation.ended': (f) => `${f.unit} đã kết thúc từ trước. Hãy bỏ đơn vị này khỏi danh sách.`,
	'reorganisation.before_beginning': (f) =>
		`${f.unit} bắt đầu hoạt động ngày ${day(String(f.day))}, nên chỉ kết thúc được sau ngày đó. Hãy xem lại ngày có hiệu lực.`,
	'reorganisation.parent_ending': (f) => `${f.unit} được đặt dưới một đơn vị sẽ kết thúc. Hãy chọn cấp trên khác.`,
	'reorganisation.successor_ended': (f) =>
		`${f.unit} không hoạt động vào ngày có hiệu lực nên không kế thừa được. Hãy chọn đơn vị khác.`,
	'reorganisation.unsure': (f) =>
		`Còn ${f.count} việc chưa rõ đơn vị nào tiếp nhận. Hãy xem từng việc ở bước 2 rồi lưu lựa chọn.`,
	'reorganisation.last_admin':
		'Sau đợt này không còn ai là quản trị. Hãy chuyển vai trò quản trị sang đơn vị kế thừa ở bước 3.',
	'membership.held': 'Người này đang giữ vai trò đó ở đơn vị đó. Hãy chọn vai trò hoặc đơn vị khác.',
	'membership.not_found': 'Vai trò này không còn hoặc thuộc người khác. Hãy tải lại trang để xem bản mới nhất.',
	'membership.role_missing': 'Chưa chọn vai trò. Hãy chọn một vai trò.',
	'membership.unit_missing': 'Chưa chọn đơn vị. Hãy chọn đơn vị giữ vai trò.'
} satisfies Record<string, RefusalText>;
