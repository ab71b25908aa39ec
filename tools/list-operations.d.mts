/** One operation: its file (`room/file.ts`), the constant that the file exports, and its name. */
export interface ListedOperation {
	readonly file: string;
	readonly variable: string;
	readonly name: string;
}
export const REGISTRY: string;
export function operationsIn(folder?: string): readonly ListedOperation[];
export function registryOf(operations: readonly ListedOperation[]): string;
