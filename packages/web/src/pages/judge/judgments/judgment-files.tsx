import { useRef } from "react";
import { fileHref } from "../../../api/files.ts";
import { useAct } from "../../../api/use-act.ts";
import { Menu } from "../../../components/menu.tsx";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import type { Kind } from "../state/judge-types.ts";

/** What is wrong with a file that was to be imported. */
export interface ImportProblems {
	readonly name: string;
	readonly problems: readonly { readonly place: string; readonly message: string }[];
}

const words = messages.judge;

interface JudgmentFilesProps {
	readonly kind: Kind;
	readonly onProblems: (problems: ImportProblems | null) => void;
}

/** Judgments as a file: written out, read in, and a file to fill in. */
export const JudgmentFiles = ({ kind, onProblems }: JudgmentFilesProps) => {
	const chooser = useRef<HTMLInputElement>(null);
	const { mutateAsync } = useAct("POST /api/judgments/import");
	const take = async (file: File): Promise<void> => {
		onProblems(null);
		try {
			const { kept, problems } = await mutateAsync({ body: { yaml: await file.text(), name: file.name } });
			const changed = kept.filter(({ status }) => status !== "held").length;
			if (problems.length > 0) onProblems({ name: file.name, problems });
			else notify(changed === 0 ? words.importedNothing : words.imported(changed));
		} catch (reason) {
			notify(reason instanceof Error ? reason.message : String(reason), { tone: "problem" });
		}
	};
	const items = [
		{ id: "export", title: words.exportYaml, run: () => location.assign(fileHref("GET /api/judgments/export", {})) },
		{ id: "import", title: words.importYaml, run: () => chooser.current?.click() },
		{
			id: "template",
			title: words.template,
			run: () => location.assign(fileHref("GET /api/judgments/templates/:kind", { params: { kind } })),
		},
	];
	return (
		<>
			<Menu label="YAML" icon="export" items={items} />
			<input
				ref={chooser}
				type="file"
				accept=".yaml,.yml,.json"
				hidden
				aria-label={words.importYaml}
				onChange={(event) => {
					const [file] = event.target.files ?? [];
					if (file !== undefined) void take(file);
					event.target.value = "";
				}}
			/>
		</>
	);
};
