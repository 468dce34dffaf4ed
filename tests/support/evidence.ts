import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { inject } from 'vitest';
import './database.ts';

// Files of tests run side by side, and some count what lies in the folder or empty it.
process.env.EVIDENCE_DIR = path.join(inject('uploads'), randomUUID());
