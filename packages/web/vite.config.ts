import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `fissure serve` listens; only for `vite` as a development server. */
const SERVER = process.env.FISSURE_SERVER ?? "http://127.0.0.1:7878";

export default defineConfig({
	plugins: [react()],
	build: {
		target: "es2023",
		// The policy of the page allows files of its own origin only: nothing inline, not even a picture.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		sourcemap: false,
		// Of kB: the editor of briefs is one piece, and is loaded with the first brief that is opened.
		chunkSizeWarningLimit: 700,
		rolldownOptions: {
			output: {
				codeSplitting: {
					// What every page reads, and none of the frame; without this it is named after whatever else all pages share.
					groups: [{ name: "messages", test: /src[\\/]messages[\\/]en\.ts$/ }],
					includeDependenciesRecursively: false,
				},
			},
		},
		emptyOutDir: true,
	},
	// The server puts another one into each answer; the editor of briefs brings its styles under it.
	html: { cspNonce: "__CSP_NONCE__" },
	server: { proxy: { "/api": SERVER } },
});
