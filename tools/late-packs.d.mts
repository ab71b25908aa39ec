interface Bundler {
	readonly emitFile: (file: { readonly type: string; readonly id: string }) => string;
}

export const latePacks: {
	readonly name: string;
	readonly transform: (this: Bundler, code: string, id: string) => string | null;
};
