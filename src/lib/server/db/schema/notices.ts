/** What an administrator tells everybody. Shown from `starts_at` until `ends_at` (instants), or until it was ended. */
export interface NoticeTable {
	id: string;
	text: string;
	tone: 'info' | 'warning';
	starts_at: string;
	ends_at: string;
	created_at: string;
	created_by: string;
	ended_at: string | null;
}

/** Who has put a notice away. */
export interface NoticeDismissalTable {
	notice_id: string;
	user_id: string;
}
