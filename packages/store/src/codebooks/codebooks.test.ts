import { expect, it } from "vitest";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { type Codebook, readCodebook, saveCodebook } from "./codebooks.ts";

const inFolder = caseFolder();
const encoder = new TextEncoder();

const codebookOf = (label: string, issues: string): Codebook => ({
	label,
	parts: [
		{ part: "codebook", name: "issues.yaml", bytes: encoder.encode(issues) },
		{ part: "actors", name: "actors.yaml", bytes: encoder.encode("- id: VAL") },
	],
});
const plain = ({ label, parts }: Codebook) => ({
	label,
	parts: parts.map(({ bytes, ...part }) => ({ ...part, bytes: Buffer.from(bytes).toString() })),
});

it("keeps the words of today, and those of every earlier coding under their label", async () => {
	await withCase(inFolder("codebooks.fissure"), async (file) => {
		expect(codeOf(await readCodebook(file))).toBe("codebook-missing");
		const [first, second] = [codebookOf("grain@1", "- id: grain"), codebookOf("grain@2", "- id: grain\n- id: ports")];
		expect(granted(await saveCodebook(file, first))).toBe("new");
		expect(granted(await saveCodebook(file, first))).toBe("held");
		expect(granted(await saveCodebook(file, second))).toBe("changed");
		expect(plain(granted(await readCodebook(file)))).toEqual(plain(second));
		expect(plain(granted(await readCodebook(file, "grain@1")))).toEqual(plain(first));
		// The actors are the same bytes, and held once.
		expect(await file.db.selectFrom("content").select("sha256").execute()).toHaveLength(3);
		await undo(file);
		expect(plain(granted(await readCodebook(file)))).toEqual(plain(first));
		expect(codeOf(await readCodebook(file, "grain@3"))).toBe("codebook-missing");
	});
});
