import type { Kysely } from 'kysely';

export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('task')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('plan_id', 'text', (c) => c.notNull().references('plan.id'))
		.addColumn('document_id', 'text', (c) => c.references('document.id'))
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('section', 'text', (c) => c.notNull())
		.addColumn('source_start', 'integer')
		.addColumn('source_end', 'integer')
		.addColumn('lead_unit_id', 'text', (c) => c.notNull().references('unit.id'))
		.addColumn('assignee_id', 'text', (c) => c.references('user.id'))
		.addColumn('field_id', 'text', (c) => c.references('field.id'))
		.addColumn('product', 'text')
		.addColumn('deadline', 'text')
		.addColumn('due', 'text')
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('state_at', 'text', (c) => c.notNull())
		.addColumn('last_verb', 'text')
		.addColumn('submitted_on', 'text')
		.addColumn('hold', 'text')
		.addColumn('position', 'bigint', (c) => c.notNull())
		.addColumn('search_text', 'text', (c) => c.notNull())
		.addColumn('version', 'integer', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addUniqueConstraint('task_number', ['plan_id', 'number'])
		.addUniqueConstraint('task_position', ['plan_id', 'state', 'position'])
		.execute();
	await db.schema.createIndex('task_lead').on('task').columns(['lead_unit_id', 'state']).execute();
	// Holds all that a board counts and ranks, so that it reads whole rows of the cards it shows alone.
	await db.schema
		.createIndex('task_board')
		.on('task')
		.columns(['plan_id', 'state', 'position', 'hold', 'due', 'submitted_on', 'lead_unit_id', 'id'])
		.execute();
	await db.schema.createIndex('task_assignee').on('task').columns(['assignee_id', 'state']).execute();

	await db.schema
		.createTable('task_partner')
		.addColumn('task_id', 'text', (c) => c.notNull().references('task.id'))
		.addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
		.addColumn('relation', 'text', (c) => c.notNull())
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('task_partner_pk', ['task_id', 'unit_id'])
		.execute();
	await db.schema.createIndex('task_partner_unit').on('task_partner').columns(['unit_id', 'task_id']).execute();

	await db.schema
		.createTable('task_terms')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('task_id', 'text', (c) => c.notNull().references('task.id'))
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('lead_unit_id', 'text', (c) => c.notNull().references('unit.id'))
		.addColumn('due', 'text')
		.addColumn('reason', 'text')
		.execute();
	await db.schema.createIndex('task_terms_at').on('task_terms').columns(['task_id', 'at', 'id']).execute();

	await db.schema
		.createTable('task_transition')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('task_id', 'text', (c) => c.notNull().references('task.id'))
		.addColumn('verb', 'text', (c) => c.notNull())
		.addColumn('from_state', 'text', (c) => c.notNull())
		.addColumn('to_state', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('note', 'text')
		.addColumn('explanation', 'text')
		.execute();
	await db.schema.createIndex('task_transition_at').on('task_transition').columns(['task_id', 'at', 'id']).execute();

	await db.schema
		.createTable('task_hold')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('task_id', 'text', (c) => c.notNull().references('task.id'))
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'text')
		.addColumn('ended_by', 'text', (c) => c.references('user.id'))
		.execute();
	await db.schema.createIndex('task_hold_task').on('task_hold').columns(['task_id', 'at']).execute();

	await db.schema
		.createTable('evidence')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('file_id', 'text', (c) => c.notNull().references('file.id'))
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.execute();

	await db.schema
		.createTable('task_evidence')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('task_id', 'text', (c) => c.notNull().references('task.id'))
		.addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id'))
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('removed_at', 'text')
		.addColumn('removed_by', 'text', (c) => c.references('user.id'))
		.addColumn('removal_reason', 'text')
		.execute();
	await db.schema.createIndex('task_evidence_task').on('task_evidence').columns(['task_id', 'evidence_id']).execute();

	await db.schema
		.createTable('target')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('plan_id', 'text', (c) => c.notNull().references('plan.id'))
		.addColumn('document_id', 'text', (c) => c.references('document.id'))
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('section', 'text', (c) => c.notNull())
		.addColumn('source_start', 'integer')
		.addColumn('source_end', 'integer')
		.addColumn('op', 'text')
		.addColumn('value', 'bigint')
		.addColumn('max_value', 'bigint')
		.addColumn('measure', 'text')
		.addColumn('lead_unit_id', 'text', (c) => c.references('unit.id'))
		.addColumn('deadline', 'text')
		.addColumn('due', 'text')
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addUniqueConstraint('target_number', ['plan_id', 'number'])
		.execute();
}
