/** A page as an archive holds it. */
export interface Memento {
	/** Of the page itself. */
	readonly address: string;
	/** Where the archive shows this capture. */
	readonly url: string;
	/** ISO instant in UTC at which the page stood so. */
	readonly capturedAt: string;
	/** That the page was answered with, where the archive says. */
	readonly status?: number;
	readonly mediaType?: string;
	/** The archive's own digest of the bytes: two captures that share it are the same. */
	readonly digest?: string;
}
