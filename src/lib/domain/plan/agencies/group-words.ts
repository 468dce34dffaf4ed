/** The words of which documents make groups of agencies, as pieces of patterns; folded text unless a capital stands in them. */

export const unit =
	'quận|huyện|thị xã|tx|thành phố|tp|thành(?=, thị|/thị)|thị(?! (?:xã|trấn|trường|tứ))|xã|phường|thị trấn|đặc khu|tỉnh';
export const localList = new RegExp(
	`^(các )?((?:${unit})(?:(?:,| và|;| -|) (?:các )?(?:${unit}))*)(?:(?: trực)? thuộc (?:tỉnh|thành phố|trung ương|tw))?(?![\\p{L}])(?! ủy)`,
	'u'
);

const noun = [
	'thành viên (?:ban chỉ đạo|tổ công tác|hội đồng)',
	'cơ quan ngang sở',
	'cơ quan ngang bộ',
	'cơ quan thuộc chính phủ',
	'cơ quan chuyên môn',
	'cơ quan hành chính(?: nhà nước)?',
	'cơ quan chính quyền',
	'cơ quan thông tin,? (?:và )?báo chí',
	'cơ quan thông tin đại chúng',
	'cơ quan thông tấn,? (?:và )?báo chí',
	'cơ quan báo chí',
	'cơ quan truyền thông',
	'cơ quan tham mưu(?:,? (?:và )?giúp việc)?',
	'cơ quan trung ương',
	'cơ quan ngành dọc',
	'cơ quan đảng',
	'cơ quan nhà nước',
	'cơ quan',
	'đơn vị sự nghiệp(?: công lập)?',
	'đơn vị',
	'địa phương',
	'tổ chức (?:cơ sở )?đảng',
	'tổ chức tín dụng',
	'ngân hàng(?: thương mại)?',
	'cơ sở (?:giáo dục|y tế|khám(?: bệnh)?,? (?:và )?chữa bệnh|đào tạo)',
	'bệnh viện',
	'trạm y tế',
	'trung tâm y tế',
	'chủ đầu tư',
	'tổ chức chính trị(?: - xã hội)?',
	'tổ chức xã hội(?: - nghề nghiệp| nghề nghiệp)?',
	'tổ chức đoàn thể',
	'tổ chức',
	'cá nhân',
	'đoàn thể chính trị(?: - xã hội)?',
	'đoàn thể nhân dân',
	'đoàn thể',
	'hội,? đoàn thể',
	'hội (?:ngành nghề|nghề nghiệp|ngành hàng)',
	'hội quần chúng',
	'hội',
	'hiệp hội(?: (?:ngành nghề|nghề nghiệp|ngành hàng))?',
	'doanh nghiệp',
	'tập đoàn',
	'tổng công ty',
	'cấp chính quyền',
	'ban thường vụ (?:đảng|huyện|thành|thị) ủy',
	'(?:huyện|thành|thị) ủy',
	'đảng ủy trực thuộc tỉnh ủy',
	'cấp ủy(?: đảng)?',
	'ban đảng',
	'ban xây dựng đảng',
	'đảng bộ',
	'đảng ủy(?: các| cấp)?(?: xã| phường| đặc khu)?',
	'chi bộ',
	'chính quyền',
	'cấp',
	'sở',
	'ban',
	'ngành',
	'bộ',
	'phòng',
	'vụ',
	'khoa',
	'viện',
	'cục',
	'tổng cục',
	'tỉnh',
	'thành phố',
	'(?:nhà )?trường(?: (?:học|đại học|cao đẳng|trung cấp|trung học(?: cơ sở| phổ thông)?|tiểu học|thpt|thcs|chính trị|nghề))?',
	'(?:đại học|cao đẳng|học viện|viện nghiên cứu)',
	'hợp tác xã',
	'hộ (?:kinh doanh|gia đình)',
	'câu lạc bộ',
	'nhà mạng',
	'tổ công nghệ số cộng đồng',
	'xã',
	'phường',
	'thôn',
	'ấp',
	'tổ dân phố',
	'khu phố'
].join('|');
export const groupList = new RegExp(
	`^((?:tất cả )?các |toàn bộ các |mọi |những )?((?:${noun})(?:(?:(?:,|;|/| và|, và) ?| (?=ngành(?!\\p{L})))(?:${noun})(?![\\p{L}]))*)(?![\\p{L}])`,
	'u'
);
export const genericNouns =
	/^(cơ quan|đơn vị|địa phương|tổ chức|cá nhân)((,| và) (các )?(cơ quan|đơn vị|địa phương|tổ chức|cá nhân))*$/u;
export const leadersOf =
	/^(?:các )?đại biểu (?:hội đồng nhân dân|hđnd)(?: tỉnh| thành phố| các cấp| xã)?(?!\p{L})|^người đứng đầu(?:,? cấp phó)?(?: của)?(?: các)? (?:cơ quan|đơn vị|cấp ủy|chính quyền|người đứng đầu)(?:(?:,| và) (?:cơ quan|đơn vị|tổ chức đảng|tổ chức|địa phương|chính quyền))*(?: các cấp| cấp xã)?/u;
export const headsOfAll =
	/^(?:giám đốc )?(?:các )?sở[,;]? (?:và )?(?:thủ )?trưởng (?:các )?(?:cơ quan, )?ban,? ngành(?<more>(?:,| và) đoàn thể)?/u;

const placeName =
	'(?!Sở|Ban|Bộ|UBND|Ủy ban|Công an|Văn phòng|Phòng|Trung tâm|Thuế|Đoàn|Hội|Báo|Đài|Tổ |Chi cục|Viện|Tập đoàn|Công ty|Tổng|Kho bạc|Bảo hiểm|Liên |Mặt trận|Trường|Đại học)\\p{Lu}\\p{Ll}*(?:(?: \\p{Lu}\\p{Ll}*){1,3}(?: \\d{1,2}(?!\\d))?| \\d{1,2}(?!\\d))';
export const namedPlaces = new RegExp(
	`^:? ${placeName}(?:(?:,| và) ${placeName})+(?= ?(?:[,;.:)]|$)| (?!\\p{Lu}))`,
	'u'
);

/** "các địa phương Nghi Xuân, Hương Sơn và Vũ Quang": which of them. */
export const places = /^:?(?: \p{Lu}\p{Ll}+){2,3}(?:(?:,| và)(?: \p{Lu}\p{Ll}+){2,3})*/u;

export const verbFirst = /^(tổ chức|ban hành)(?![\p{L}])/u;

const area =
	'(?:(?:thuộc|ở) )?(?:(?:vùng|khu vực|tuyến) )?(?:ven biển|miền núi|vùng cao|biên giới|hải đảo|đồng bằng|trung du|nội thành|ngoại thành|ven đô|đặc biệt khó khăn)';

/** "UBND các xã miền núi, biên giới": in which part of the land. */
export const areas = new RegExp(`^ ${area}(?:(?:,| và) ${area})*(?!\\p{L})`, 'u');

/** The same anywhere in a name. */
export const inArea = new RegExp(` ${area}(?!\\p{L})`, 'u');

/** What may follow a group and belongs to its name. */
const qualifier = [
	'(?:của )?(?:tỉnh ủy|thành ủy)',
	'(?:của )?(?:hội đồng nhân dân|hđnd)(?: tỉnh| thành phố| xã)?',
	'cấp tỉnh',
	'cấp huyện',
	'cấp xã',
	'các cấp',
	'của (?:tỉnh|thành phố)',
	'cùng cấp',
	'trong tỉnh',
	'tỉnh(?! \\p{L})',
	'tỉnh',
	'thành phố',
	'trung ương',
	'chức năng',
	'chuyên ngành',
	'chuyên môn',
	'có liên quan',
	'liên quan',
	'khác',
	'nhà nước',
	'viễn thông',
	'công nghệ(?: số| thông tin)?',
	'báo chí',
	'bưu chính(?:,| và)? viễn thông',
	'ngành dọc',
	'xã(?! hội| ủy)',
	'phường(?! hội| ủy)',
	'huyện(?! hội| ủy)',
	'địa phương',
	'đóng trên địa bàn(?: tỉnh| thành phố)?',
	'trên địa bàn(?: (?:tỉnh|thành phố|xã|phường|đặc khu|huyện)(?! \\p{Lu}))?',
	'(?:trực thuộc|thuộc(?:,? (?:và )?trực thuộc)?) (?:ubnd |ủy ban nhân dân )?(?:tỉnh ủy|thành ủy|đảng ủy|tỉnh|thành phố|trung ương|bộ|sở|tw|xã|phường|huyện|quận|đặc khu)',
	'phụ trách các lĩnh vực cchc',
	'được (?:phân công|giao)(?: nhiệm vụ)?(?: chủ trì)?(?: soạn thảo)?',
	'chủ trì (?:các )?lĩnh vực(?: cchc)?',
	'chính trị(?: - xã hội)?',
	'quần chúng',
	'phổ thông',
	'mầm non',
	'trực thuộc'
].join('|');
export const qualifiers = new RegExp(`^(?: (?:${qualifier})(?![\\p{L}]))*`, 'u');
