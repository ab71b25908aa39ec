// A plugin of the bundler for Node: a pack that `later(profile, () => pack)` holds becomes a file of its own, which is loaded when
// a part of it is first asked for. Node reads a module by `require` without waiting since 20.19.
import { dirname, join } from "node:path";

const PACKS = /[/]languages[/]dist[/]packs[.]js$/;
const IMPORT = /^import \{ (\w+) \} from "([.][^"]+[/]index[.]js)";\n/gm;

export const latePacks = {
	name: "late-packs",
	transform(code, id) {
		if (!PACKS.test(id)) return null;
		let made = 0;
		let late = code;
		for (const [line, name, path] of code.matchAll(IMPORT)) {
			const use = `() => ${name})`;
			if (!code.includes(use)) continue;
			const file = this.emitFile({ type: "chunk", id: join(dirname(id), path), preserveSignature: "allow-extension" });
			late = late.replace(line, "").replace(use, `() => packIn(import.meta.ROLLUP_FILE_URL_${file}).${name})`);
			made++;
		}
		if (made === 0) throw new Error(`Expected packs that are loaded later in ${id}, got none; mend late-packs.mjs`);
		return `import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
const packIn = (address) => createRequire(address)(fileURLToPath(address));
${late}`;
	},
};
