/** A plan of the small world: a target, three duties of its departments, and one of an agency that it does not know. */
export const plan = `ỦY BAN NHÂN DÂN TỈNH
Số: 7/KH-UBND

KẾ HOẠCH
Cải cách hành chính năm 2026

I. MỤC TIÊU
- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% trở lên.

II. NHIỆM VỤ
1. Giao Sở Tài chính chủ trì, phối hợp với Sở Y tế rà soát dự toán chi thường xuyên; hoàn thành trước ngày 01 tháng 10 năm 2026.
2. Giao Sở Y tế chủ trì số hóa hồ sơ bệnh án tại các bệnh viện công lập; hoàn thành trong quý IV năm 2026.
3. Giao Sở Nội vụ chủ trì xây dựng đề án vị trí việc làm của các sở, ban, ngành.
4. Giao Hội Người cao tuổi chủ trì tổ chức diễn đàn người cao tuổi với cải cách hành chính.
`;
