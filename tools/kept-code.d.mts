export interface Parts {
	readonly script: string;
	readonly module: (loader: string) => string;
}
export function partsOf(code: string, fileName: string): Parts | null;
