/** A stretch of text on a page. Places in points from the lower left corner. */
export interface Word {
	text: string;
	left: number;
	right: number;
	/** Of the baseline. */
	y: number;
	/** Size of the letters. */
	size: number;
}

/** A straight stroke, which most often is the border of a table cell. */
export interface Ruling {
	/** Along x or along y. */
	across: boolean;
	/** Where it lies: y of one across, x of one upright. */
	at: number;
	from: number;
	to: number;
}

export interface Page {
	number: number;
	width: number;
	height: number;
	words: Word[];
	rulings: Ruling[];
}
