export const REGISTRY: string;
export function operationFiles(folder?: string): readonly string[];
export function registryOf(files: readonly string[]): string;
