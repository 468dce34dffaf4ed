import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';
import { readSource } from '#lib/server/imports/readers/source.ts';
import * as people from '#lib/server/sample/people.ts';
import { paragraphs } from '#lib/server/sample/plan-paragraphs.ts';
import { duties, plan } from '#lib/server/sample/plan-source.ts';
import { asText } from '#lib/server/sample/plan-text.ts';
import { nameOf, units, unitsOn } from '#lib/server/sample/units.ts';
import { importedOn, story, toldUntil, whoDoes, type DutyStory, type Happening } from '#lib/server/sample/year.ts';

const sample = new URL('../../src/lib/server/sample/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, sample));
const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the units of Thanh Giang', () => {
	it('have their own id', () => {
		expect(repeated(units.map(({ id }) => id))).toEqual([]);
	});

	it.each(['2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01', '2026-09-15'])(
		'can be told apart by name, abbreviation and alias on %s',
		(day) => {
			const spellings = unitsOn(day).map((unit) => [...new Set([unit.name, unit.abbreviation, ...unit.aliases])]);
			expect(repeated(spellings.flat().map((spelling) => spelling.toLocaleLowerCase('vi')))).toEqual([]);
		}
	);

	it('hang together: parents come first, successors exist when their predecessor ends', () => {
		for (const [index, unit] of units.entries()) {
			const before = units.slice(0, index).map(({ id }) => id);
			expect(unit.parent === null ? index === 0 : before.includes(unit.parent), unit.id).toBe(true);
			expect(unit.successors.length > 0, unit.id).toBe(unit.valid_to !== null);
			for (const id of unit.successors) {
				const successor = units.find((each) => each.id === id);
				expect(successor && (successor.valid_to ?? '9999') > (unit.valid_to ?? ''), `${unit.id} → ${id}`).toBe(true);
			}
		}
	});

	it('changed as the country did: nine districts gave way to thirty communes and wards', () => {
		const levels = (day: string, level: string) => unitsOn(day).filter((unit) => unit.level === level).length;
		expect([levels('2025-06-30', 'huyen'), levels('2025-06-30', 'xa')]).toEqual([9, 0]);
		expect([levels('2025-07-01', 'huyen'), levels('2025-07-01', 'xa')]).toEqual([0, 30]);
		const inherited = units.filter(({ level }) => level === 'huyen').flatMap(({ successors }) => successors);
		expect(inherited.toSorted()).toEqual(
			units
				.filter(({ level }) => level === 'xa')
				.map(({ id }) => id)
				.toSorted()
		);
	});
});

describe('the people', () => {
	it('have their own address in units that exist', () => {
		expect(repeated(people.people.map(({ email }) => email))).toEqual([]);
		const today = unitsOn(toldUntil).map(({ id }) => id);
		for (const { memberships } of people.people) for (const { unit } of memberships) expect(today).toContain(unit);
	});

	it('hold every role that each lead unit needs, and one of each kind can be tried', () => {
		for (const lead of new Set(duties.map((duty) => duty.lead)))
			for (const role of ['focal', 'unit_leader', 'officer'] as const)
				expect(people.personIn(lead, role).name).not.toBe('');
		const shown = people.people.filter(({ demo }) => demo).map(({ memberships: [one] }) => `${one?.role} ${one?.unit}`);
		expect(shown.toSorted()).toEqual([
			'admin snv',
			'focal skhcn',
			'focal stc',
			'leader ubnd',
			'monitor snv',
			'officer skhcn',
			'officer snv',
			'unit_leader skhcn'
		]);
	});
});

describe('the plan', () => {
	it('gives 34 duties, numbered in order, to twelve units', () => {
		expect(duties.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
		expect(new Set(duties.map(({ lead }) => lead)).size).toBe(12);
		expect(repeated(duties.map(({ text }) => text))).toEqual([]);
	});

	it.each(duties)('says in duty $number who leads, who coordinates and what to hand in', (duty) => {
		const words = [duty.text, ...duty.labels].join('\n');
		const lead = nameOf(duty.lead).replace('Ủy ban nhân dân', 'UBND');
		expect(words).toMatch(new RegExp(`(Giao |^|Cơ quan chủ trì: )${lead}`));
		for (const name of duty.coordinate) expect(words).toContain(name);
		expect(words.includes('Sản phẩm:')).toBe(duty.product !== null);
		if (duty.product) expect(words).toContain(`Sản phẩm: ${duty.product}.`);
		expect(/hoàn thành (trước|chậm|trong)|xong trong|[Tt]rước ngày|thời hạn|Thời gian|trong quý/.test(words)).toBe(
			duty.due !== null
		);
	});

	it('stands in the committed files as the source has it', () => {
		expect(file('ke-hoach.txt').toString('utf8')).toBe(asText(paragraphs()));
		const docx = unzipSync(file('ke-hoach.docx'));
		const xml = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
		const shown = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
			[...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
		);
		expect(shown.toSorted()).toEqual(
			paragraphs()
				.map(({ text }) => text)
				.toSorted()
		);
		expect(file('ke-hoach.docx').byteLength).toBeLessThan(30_000);
	});

	it('comes wrapped like text saved from an official document', () => {
		const lines = asText(paragraphs()).split('\n');
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
		expect(plan.number).toBe('12/KH-UBND');
	});
});

describe.each(['ke-hoach.txt', 'ke-hoach.docx'])('the import of %s', (name) => {
	const reading = async () => {
		const { text, rows } = await readSource(name, file(name));
		return parse({ text, rows: rows.length > 0 ? rows : rowsOfText(text) });
	};

	it('reads the facts of the document', async () => {
		expect((await reading()).document).toMatchObject({
			number: plan.number,
			type: 'ke_hoach',
			issuer: 'UBND tỉnh Thanh Giang',
			date: plan.date,
			year: plan.year
		});
	});

	it('finds the six targets and their figures', async () => {
		const targets = (await reading()).items.filter(({ kind }) => kind === 'target');
		expect(targets.map(({ target }) => [target?.value, target?.unit])).toEqual(
			plan.targets.map(({ value, unit }) => [value, unit])
		);
	});

	it('finds the 34 duties with their units, deadlines and products', async () => {
		const tasks = (await reading()).items.filter(({ kind }) => kind === 'task');
		expect(
			tasks.map(({ lead, coordinate, deadline, product, section }) => ({
				lead,
				coordinate: coordinate.map((each) => each.toLocaleLowerCase('vi')),
				due: deadline?.due ?? null,
				product,
				field: section.at(-1)
			}))
		).toEqual(
			plan.fields.flatMap(({ name: field, duties }, index) =>
				duties.map(({ lead, coordinate, due, product }) => ({
					lead: [nameOf(lead).replace('Ủy ban nhân dân', 'UBND')],
					coordinate: coordinate.map((each) => each.toLocaleLowerCase('vi')),
					due,
					product,
					field: `${index + 1}. ${field}`
				}))
			)
		);
	});
});

describe('the year until 14/09/2026', () => {
	it('happens on working days, one after the other, between the import and the last day told', () => {
		const off = ['02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02'];
		for (const { number, happenings } of story) {
			const days = happenings.map(({ on }) => on);
			expect(days, `duty ${number}`).toEqual([...new Set(days)].toSorted());
			for (const day of days) {
				expect(day > importedOn && day <= toldUntil, `duty ${number}, ${day}`).toBe(true);
				expect([1, 2, 3, 4, 5], `duty ${number}, ${day}`).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
				expect(off, `duty ${number}`).not.toContain(day.slice(5));
			}
		}
	});

	it('keeps the order of the workflow, and nothing with a product is submitted without evidence', () => {
		const course = /^(assign( start( evidence)*( submit( return( evidence)* resubmit)*( return| confirm)?)?)?)?$/;
		for (const { number, happenings } of story) {
			expect(happenings.map(({ what }) => what).join(' '), `duty ${number}`).toMatch(course);
			if (happenings.some(({ what }) => what === 'submit') && duties[number - 1]?.product)
				expect(
					happenings.map(({ what }) => what),
					`duty ${number}`
				).toContain('evidence');
		}
	});

	it('is done by people of the lead unit and by the monitor', () => {
		for (const duty of story)
			for (const happening of duty.happenings) {
				const person = people.people.find(({ id }) => id === whoDoes(duty, happening));
				const unit = ['return', 'confirm'].includes(happening.what) ? 'snv' : duty.lead;
				expect(person?.memberships[0]?.unit, `duty ${duty.number}`).toBe(unit);
				if (happening.what === 'assign')
					expect(people.people.find(({ id }) => id === happening.to)?.memberships).toEqual([
						{ unit: duty.lead, role: 'officer' }
					]);
			}
	});

	it('stands at 20 of 34 on the morning of 15/09/2026', () => {
		const count = (matches: (duty: DutyStory) => boolean) => story.filter(matches).map(({ number }) => number);
		const done = count((duty) => last(duty) === 'confirm');
		expect(done).toHaveLength(20);
		expect(count((duty) => last(duty) === 'confirm' && !submittedLate(duty))).toHaveLength(17);
		expect(count((duty) => last(duty) === 'confirm' && submittedLate(duty))).toEqual([4, 15, 28]);
		expect(count(waiting)).toEqual([13, 14, 24]);
		expect(count((duty) => waiting(duty) && submittedLate(duty))).toEqual([14]);
		expect(count((duty) => last(duty) === 'return')).toEqual([16, 17]);
		expect(count(overdue)).toEqual([14, 16, 30, 31]);
		expect(count(({ due }) => due === null)).toEqual([23, 34]);
		expect(count(({ dueGiven }) => dueGiven)).toEqual([15, 22, 29, 33]);
		expect(count((duty) => last(duty) !== 'confirm' && !waiting(duty) && !overdue(duty) && duty.due !== null)).toEqual([
			2, 9, 10, 17, 27, 33
		]);
	});

	it('leaves units far apart: three at 100 %, one between 80 and 100, several below', () => {
		const leads = Object.groupBy(story, ({ lead }) => lead);
		const fractions = Object.entries(leads).map(([lead, own = []]) => [
			lead,
			`${own.filter((duty) => last(duty) === 'confirm').length}/${own.length}`
		]);
		expect(Object.fromEntries(fractions)).toEqual({
			snv: '6/7',
			stc: '3/4',
			stp: '2/3',
			vpubnd: '3/5',
			skhcn: '2/5',
			ttt: '2/2',
			syt: '1/1',
			sgddt: '1/1',
			sxd: '0/2',
			snnmt: '0/2',
			sct: '0/1',
			svhttdl: '0/1'
		});
	});
});

function last({ happenings }: DutyStory): Happening['what'] | undefined {
	return happenings.at(-1)?.what;
}

function waiting(duty: DutyStory): boolean {
	return last(duty) === 'submit' || last(duty) === 'resubmit';
}

/** By the submission that stands: a returned one counts for nothing. */
function submittedLate({ due, happenings }: DutyStory): boolean {
	const submitted = happenings.findLast(({ what }) => what === 'submit' || what === 'resubmit');
	return due !== null && submitted !== undefined && submitted.on > due;
}

function overdue(duty: DutyStory): boolean {
	if (last(duty) === 'confirm' || duty.due === null || duty.due > toldUntil) return false;
	return !waiting(duty) || submittedLate(duty);
}
