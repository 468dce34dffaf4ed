import { describe, expect, test } from 'vitest';
import { ROLES } from '#lib/domain/access.ts';
import { cycles } from '#lib/domain/roster/cycles.ts';
import { KIND_WORDS, LEVEL_WORDS, meaning, ROLE_WORDS } from '#lib/domain/roster/words.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '#lib/domain/unit-kinds.ts';
import { messages as en } from '#lib/i18n/en.ts';
import { messages as vi } from '#lib/i18n/vi.ts';
import { checked, done, empty, province, sheet, told, unit } from './world.ts';

describe('units', () => {
	test('are made, with what is left out derived, and changed by code', () => {
		const outcome = checked([
			sheet(
				'Đơn vị',
				`Mã đơn vị | Tên đơn vị | Loại đơn vị | Mã đơn vị cấp trên | Có hiệu lực từ
				SYT | Sở Y tế | Sở | ubnd | 01/07/2025
				X01 | Xã Tân Lập | Xã | UBND | 2025-07-01
				snv | Sở Nội vụ và Lao động | | - |
				STC | Sở Tài chính | sở | Ủy ban nhân dân tỉnh |`
			)
		]);
		expect(told(outcome)).toEqual([]);
		expect(done(outcome)).toEqual([
			'create SYT Sở Y tế: code →SYT, name →Sở Y tế, abbreviation →SYT, kind →Sở, level →Cấp tỉnh, parent →UBND, from →01/07/2025',
			'create X01 Xã Tân Lập: code →X01, name →Xã Tân Lập, abbreviation →Xã Tân Lập, kind →Xã, phường, đặc khu, level →Cấp xã, parent →UBND, from →01/07/2025',
			'update snv Sở Nội vụ và Lao động: code SNV→snv, name Sở Nội vụ→Sở Nội vụ và Lao động, parent UBND→'
		]);
		expect(outcome.counts.units).toEqual({ rows: 4, unchanged: 1 });
	});

	test('a unit that has no code yet gets it by its name; one with another code is another unit', () => {
		const roster = {
			...province,
			units: [unit('a', { code: null, name: 'Sở Y tế' }), unit('b', { name: 'Xã Tân Lập' })]
		};
		const outcome = checked([sheet('x', 'Mã đơn vị|Tên đơn vị|Loại\nH56.01|sở y tế|Sở\nH56.02|Xã Tân Lập|Xã')], roster);
		expect(outcome.changes.map(({ act, label }) => `${act} ${label}`)).toEqual([
			'update H56.01 sở y tế',
			'create H56.02 Xã Tân Lập'
		]);
	});

	test('every problem has its place and its value', () => {
		const outcome = checked([
			sheet(
				'Đơn vị',
				`Mã đơn vị | Tên đơn vị | Loại | Cấp | Cấp trên | Từ ngày | Đến ngày | Kế thừa
				A | Sở A | Tổng cục | Trung ương | STX | 31/02/2026 | |
				B | Sở B | Sở | | B | 02/01/2026 | 01/01/2026 | B
				b | Sở C | Sở | | | | | Không có
				D | | | | | | |
				| Sở E | Sở | | | | |`
			)
		]);
		expect(told(outcome)).toEqual([
			'C2 kind_unknown Tổng cục',
			'D2 level_unknown Trung ương',
			'E2 unit_unknown STX',
			'F2 day_invalid 31/02/2026',
			'E3 unit_self B',
			'G3 from_after_to 01/01/2026',
			'H3 unit_self B',
			'A4 duplicate b',
			'B5 missing',
			'C5 missing',
			'A6 missing'
		]);
	});

	test('a ring in the tree is named, also one that closes over units that are there already', () => {
		const outcome = checked([
			sheet(
				'Đơn vị',
				'Mã đơn vị|Tên đơn vị|Loại|Cấp trên\nUBND||| C\nC|Phòng C|Phòng|SNV\nD|Phòng D|Phòng|E\nE|Phòng E|Phòng|D'
			)
		]);
		expect(outcome.findings.map(({ code, row, facts }) => [code, row, facts.cycle])).toEqual([
			['cycle', 2, 'C → SNV → UBND → C'],
			['cycle', 4, 'D → E → D']
		]);
	});

	test('successors that succeed each other are a ring too', () => {
		const rows = 'Mã đơn vị|Tên đơn vị|Loại|Đến ngày|Kế thừa\nA|Sở A|Sở|01/01/2026|B\nB|Sở B|Sở|01/01/2026|A';
		expect(told(checked([sheet('x', rows)]))).toEqual(['E2 successor_cycle B']);
	});

	test('a unit ends only in the past, and one that works by the guided act; one that lives has no successor', () => {
		const outcome = checked([
			sheet(
				'Đơn vị',
				`Mã đơn vị | Tên đơn vị | Loại | Đến ngày | Kế thừa
				SNV | | | 01/09/2026 |
				A | Sở A | Sở | 15/09/2026 |
				B | Sở B | Sở | | SNV`
			)
		]);
		expect(told(outcome)).toEqual([
			'D2 unit_working 01/09/2026',
			'D3 end_too_early 15/09/2026',
			'E4 successor_too_early SNV'
		]);
	});

	test('one name is one unit’s below the same one, at one time', () => {
		const rows = `Mã đơn vị | Tên đơn vị | Loại | Cấp trên | Đến ngày
			A | sở nội vụ | Sở | UBND |
			B | Phòng Nội vụ | Phòng | SNV |
			C | Phòng Nội vụ | Phòng | STC |
			D | Phòng Nội vụ | Phòng | SNV |`;
		expect(told(checked([sheet('Đơn vị', rows)]))).toEqual([
			'B2 name_taken sở nội vụ',
			'B3 name_taken Phòng Nội vụ',
			'B5 name_taken Phòng Nội vụ'
		]);
	});

	test('a name that two units have is no reference', () => {
		const roster = {
			...province,
			units: [...province.units, unit('x1', { name: 'Xã A' }), unit('x2', { name: 'Xã A' })]
		};
		expect(told(checked([sheet('x', 'Mã đơn vị|Tên đơn vị|Cấp trên\nSNV|Sở Nội vụ|xã a')], roster))).toEqual([
			'C2 unit_ambiguous xã a'
		]);
	});
});

describe('people', () => {
	test('are known by staff code, else by address, and get what they lack', () => {
		const outcome = checked([
			sheet(
				'Người dùng',
				`STT | Họ và tên | E-mail | Mã cán bộ | SĐT | Chức danh
				1 | Vũ An | AN@tinh.example | | 912345678 | Phó phòng
				2 | Nguyễn Thị Lan Anh | lan.anh@tinh.example | lan | |
				3 | Trần Minh | minh@tinh.example | CB09 | +84 24 3825 1234 |`
			)
		]);
		expect(told(outcome)).toEqual([]);
		expect(told(outcome, 'notice')).toEqual([]);
		expect(done(outcome)).toEqual([
			'update AN Vũ An: title →Phó phòng, phone →0912345678',
			'create CB09 Trần Minh: code →CB09, name →Trần Minh, email →minh@tinh.example, phone →+84 24 3825 1234',
			'update lan Nguyễn Thị Lan Anh: code LAN→lan, name Nguyễn Thị Lan→Nguyễn Thị Lan Anh, email lan@tinh.example→lan.anh@tinh.example'
		]);
	});

	test('an address or a code that is another’s is refused, as is what is no address', () => {
		const outcome = checked([
			sheet(
				'Người dùng',
				`Mã cán bộ | Họ tên | Email | Điện thoại
				LAN | Lan | an@tinh.example |
				CB7 | Người lạ | an@tinh.example |
				CB8 | Bình | binh(at)tinh.example | không có
				CB9 | Chi | chi@tinh.example |
				cb9 | Dung | dung@tinh.example |
				CB10 | Em | CHI@tinh.example |
				CB11 | | |`
			)
		]);
		expect(told(outcome)).toEqual([
			'C2 email_taken an@tinh.example',
			'C3 email_taken an@tinh.example',
			'C4 email_invalid binh(at)tinh.example',
			'D4 phone_invalid không có',
			'A6 duplicate cb9',
			'C7 duplicate CHI@tinh.example',
			'B8 missing',
			'C8 missing'
		]);
	});

	test('a column that new people need is missed once, not in every row', () => {
		const outcome = checked([sheet('x', 'Mã cán bộ|Họ tên\nCB1|Một\nCB2|Hai\nLAN|Lan')]);
		expect(told(outcome)).toEqual(['1 column_missing']);
		expect(done(outcome).at(-1)).toBe('update LAN Lan: name Nguyễn Thị Lan→Lan');
	});
});

describe('memberships', () => {
	test('name people and units of the same file, and roles in any of their words', () => {
		const outcome = checked(
			[
				sheet('Phân công', 'Email|Đơn vị|Vai trò\nm@t.example|Sở Y tế|đầu mối\nm@t.example|SYT|officer'),
				sheet('Danh sách cán bộ', 'Họ tên|Email\nMinh|M@t.example'),
				sheet('Đơn vị', 'Mã đơn vị|Tên đơn vị|Loại\nSYT|Sở Y tế|Sở')
			],
			empty
		);
		expect(told(outcome)).toEqual([]);
		expect(outcome.changes.map(({ kind, act }) => `${act} ${kind}`)).toEqual([
			'create units',
			'create users',
			'create memberships',
			'create memberships'
		]);
	});

	test('one table of people with their units and roles is both', () => {
		const outcome = checked([
			sheet(
				'Danh sách',
				'TT|Họ tên|Chức vụ|Email|Đơn vị|Vai trò\n1|Minh|Chuyên viên|m@t.example|Sở Tài chính|Chuyên viên'
			)
		]);
		expect(told(outcome)).toEqual([]);
		expect(told(outcome, 'notice')).toEqual([]);
		expect(done(outcome)).toEqual([
			'create Minh: name →Minh, email →m@t.example, title →Chuyên viên',
			'create Minh: unit →STC Sở Tài chính, role →Chuyên viên'
		]);
	});

	test('every problem has its place and its value', () => {
		const roster = { ...province, units: [...province.units, unit('cu', { name: 'Sở Cũ', validTo: '2025-06-30' })] };
		const outcome = checked(
			[
				sheet(
					'Phân công vai trò',
					`Mã cán bộ | Email | Mã đơn vị | Vai trò | Trạng thái
					LAN | an@tinh.example | STC | Đầu mối |
					CB404 | | STC | Đầu mối |
					| ai@tinh.example | STX | Đầu mối |
					LAN | | STC | Giám đốc | nghỉ phép
					| | STC | Đầu mối |
					LAN | | | |
					LAN | | CU | Chuyên viên |
					AN | | SNV | Chuyên viên |
					AN | | snv | officer |`
				)
			],
			roster
		);
		expect(told(outcome)).toEqual([
			'B2 person_mismatch an@tinh.example',
			'A3 person_unknown CB404',
			'B4 person_unknown ai@tinh.example',
			'C4 unit_unknown STX',
			'D5 role_unknown Giám đốc',
			'E5 status_unknown nghỉ phép',
			'B6 person_missing',
			'C7 missing',
			'D7 missing',
			'C8 unit_ended CU',
			'D10 duplicate officer'
		]);
	});

	test('end where the status says so, and never the last administrator’s or one’s own', () => {
		const seats = sheet(
			'x',
			'Mã cán bộ|Mã đơn vị|Vai trò|Trạng thái\nLAN|STC|Đầu mối|Đã thôi\nAN|SNV|Quản trị|Đã thôi\nLAN|SNV|Đầu mối|Đã thôi'
		);
		expect(told(checked([seats]))).toEqual(['D3 own_admin Đã thôi']);
		expect(told(checked([seats]), 'notice')).toEqual(['D4 seat_absent Đã thôi']);
		expect(done(checked([seats]))).toEqual([
			'end Nguyễn Thị Lan: unit STC Sở Tài chính→, role Đầu mối CCHC→',
			'end Vũ An: unit SNV Sở Nội vụ→, role Quản trị→'
		]);

		const other = { ...province, seats: [{ id: 's', userId: 'lan', unitId: 'snv', role: 'admin' as const }] };
		const last = sheet('x', 'Mã cán bộ|Mã đơn vị|Vai trò|Trạng thái\nLAN|SNV|Quản trị|Đã thôi');
		expect(told(checked([last], other))).toEqual(['D2 last_admin Đã thôi']);
	});
});

test('every word on the screens is a word of the sheets', () => {
	for (const { roles, unitKinds, unitLevels } of [vi, en]) {
		for (const role of ROLES) expect(meaning(ROLE_WORDS, roles[role])).toBe(role);
		for (const kind of UNIT_KINDS) expect(meaning(KIND_WORDS, unitKinds[kind])).toBe(kind);
		for (const level of UNIT_LEVELS) expect(meaning(LEVEL_WORDS, unitLevels[level])).toBe(level);
	}
});

test('a chain of five thousand units has no ring', () => {
	const graph = new Map(Array.from({ length: 5000 }, (_, at) => [String(at), [String(at + 1)]]));
	expect(cycles(graph)).toEqual([]);
	graph.set('5000', ['0']);
	expect(cycles(graph).map(({ length }) => length)).toEqual([5001]);
});
