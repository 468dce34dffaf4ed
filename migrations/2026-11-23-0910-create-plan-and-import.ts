import type { Kysely } from 'kysely';

export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('file')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('sha256', 'text', (c) => c.notNull())
		.addColumn('size', 'bigint', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('media_type', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.execute();

	await db.schema
		.createTable('document')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('number', 'text')
		.addColumn('type', 'text')
		.addColumn('issuer', 'text')
		.addColumn('date', 'text')
		.addColumn('title', 'text')
		.addColumn('year', 'integer')
		.addColumn('file_id', 'text', (c) => c.notNull().references('file.id'))
		.addColumn('source_text', 'text', (c) => c.notNull())
		.addColumn('source_rows', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.execute();

	await db.schema
		.createTable('plan')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('year', 'integer', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.execute();

	await db.schema
		.createTable('plan_document')
		.addColumn('plan_id', 'text', (c) => c.notNull().references('plan.id'))
		.addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
		.addPrimaryKeyConstraint('plan_document_pk', ['plan_id', 'document_id'])
		.execute();

	await db.schema
		.createTable('field')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addColumn('keywords', 'text', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('import')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
		.addColumn('findings', 'text', (c) => c.notNull())
		.addColumn('plan_id', 'text', (c) => c.references('plan.id'))
		.addColumn('confirmed_at', 'text')
		.addColumn('confirmed_by', 'text', (c) => c.references('user.id'))
		.addColumn('version', 'integer', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.execute();

	await db.schema
		.createTable('proposal')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('import_id', 'text', (c) => c.notNull().references('import.id').onDelete('cascade'))
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('start_offset', 'integer', (c) => c.notNull())
		.addColumn('end_offset', 'integer', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('section', 'text', (c) => c.notNull())
		.addColumn('lead', 'text', (c) => c.notNull())
		.addColumn('coordinate', 'text', (c) => c.notNull())
		.addColumn('deadline', 'text')
		.addColumn('product', 'text')
		.addColumn('target', 'text')
		.addColumn('confidence', 'integer', (c) => c.notNull())
		.addColumn('why', 'text', (c) => c.notNull())
		.addColumn('lead_unit_id', 'text', (c) => c.references('unit.id'))
		.addColumn('co_lead_unit_ids', 'text', (c) => c.notNull())
		.addColumn('coordinating_unit_ids', 'text', (c) => c.notNull())
		.addColumn('assignee_id', 'text', (c) => c.references('user.id'))
		.addColumn('field_id', 'text', (c) => c.references('field.id'))
		.addColumn('due', 'text')
		.addColumn('skipped_at', 'text')
		.addColumn('version', 'integer', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('proposal_order').on('proposal').columns(['import_id', 'ordinal']).unique().execute();

	// The areas of the national programme 2021–2030 (Nghị quyết 76/NQ-CP) and its steering: data that a province can extend.
	const fields = [
		['steering', 'Chỉ đạo, điều hành cải cách hành chính', ['chỉ đạo, điều hành', 'chỉ đạo điều hành']],
		['institutions', 'Cải cách thể chế', ['thể chế']],
		['procedures', 'Cải cách thủ tục hành chính', ['thủ tục hành chính', 'một cửa']],
		['organisation', 'Cải cách tổ chức bộ máy', ['tổ chức bộ máy', 'bộ máy hành chính']],
		['civil_service', 'Cải cách chế độ công vụ', ['công vụ', 'cán bộ, công chức']],
		['public_finance', 'Cải cách tài chính công', ['tài chính công']],
		[
			'digital_government',
			'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
			['chính quyền số', 'chính quyền điện tử', 'chuyển đổi số', 'hiện đại hóa']
		]
	] as const;
	await db
		.insertInto('field')
		.values(
			fields.map(([id, name, keywords], index) => ({
				id,
				name,
				ordinal: index + 1,
				keywords: JSON.stringify(keywords)
			}))
		)
		.execute();
}
