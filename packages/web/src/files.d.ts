declare module "*.css";

/** The text of a file, as Vite gives it. */
declare module "*.md?raw" {
	const text: string;
	// biome-ignore lint/style/noDefaultExport: so Vite gives it
	export default text;
}
