import "./analysis.css";
import { type ReactNode, useRef, useState } from "react";
import { apiPath } from "../../api/api-path.ts";
import { send } from "../../api/call.ts";
import { nameOfFile } from "../../api/files.ts";
import { analysisWords as words } from "../../messages/analysis.ts";
import { messages } from "../../messages/messages.ts";
import { saveFile } from "../../state/save-file.ts";
import { useSettled } from "../../state/use-settled.ts";
import { Menu, type MenuItem } from "../menu.tsx";
import { WholePage } from "../page/whole-page.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { LongAnswer } from "./long-answer.tsx";
import { UnderWay } from "./under-way.tsx";

/** Questions that take long and are answered with a page; `/export` behind it gives the same as a file. */
export type AnalysisRoute = "GET /api/over-time/:analysis" | "GET /api/words-and-deeds/:analysis";

/** What is asked: at which address, which analysis, and what of. */
export interface AskedAnalysis {
	readonly route: AnalysisRoute;
	readonly analysis: string;
	readonly query: Readonly<Record<string, string | readonly string[]>>;
}

/** Milliseconds of quiet after which what is typed is asked. */
const TYPED_MS = 350;

type Asked = Readonly<Record<string, string | string[]>>;

const FORMATS = ["html", "docx", "pdf", "markdown", "csv", "json"] as const;
export type AnalysisFormat = (typeof FORMATS)[number];

interface AnalysisExport {
	readonly formats?: readonly AnalysisFormat[] | undefined;
	/** Other files, such as what was analysed. */
	readonly more?: readonly MenuItem[];
}

/** What is found as a file, or on paper; the analysis is done once more for a file. */
export function useAnalysisExport(
	{ route, analysis, query }: AskedAnalysis,
	{ formats = FORMATS, more = [] }: AnalysisExport = {},
): { readonly actions: ReactNode; readonly writing: ReactNode } {
	const [question, setQuestion] = useState<string | null>(null);
	const [problem, setProblem] = useState<unknown>(null);
	const stop = useRef<AbortController>(null);
	const write = async (format: AnalysisFormat): Promise<void> => {
		stop.current?.abort();
		const own = new AbortController();
		stop.current = own;
		const { path } = apiPath(`${route}/export`, { analysis }, { ...query, format });
		setProblem(null);
		setQuestion(path);
		try {
			const answer = await send(path, { method: "GET", signal: own.signal });
			saveFile(nameOfFile(answer) ?? analysis, await answer.blob());
		} catch (reason) {
			if (!own.signal.aborted) setProblem(reason);
		} finally {
			if (stop.current === own) setQuestion(null);
		}
	};
	return {
		actions: (
			<Menu
				label={messages.common.export}
				icon="export"
				items={[
					...formats.map((format) => ({ id: format, title: words.formats[format], run: () => void write(format) })),
					...more,
					{ id: "print", title: words.print, run: () => print() },
				]}
			/>
		),
		writing: (
			<>
				{question === null ? null : (
					<UnderWay question={question} what={words.writing} onStop={() => stop.current?.abort()} />
				)}
				{problem === null ? null : <ProblemNote problem={problem} />}
			</>
		),
	};
}

/** What was found; until then how far the work is, which can be stopped. */
export const AnalysisFound = ({ route, analysis, query }: AskedAnalysis) => {
	const asked = useSettled(JSON.stringify(query), TYPED_MS);
	const request = { params: { analysis }, query: JSON.parse(asked) as Asked };
	return (
		// All of them answer with a page, and each takes its own questions.
		<LongAnswer name={route as "GET /api/over-time/:analysis"} request={request as never}>
			{(page) => <WholePage page={page} className="preview analysis-found" />}
		</LongAnswer>
	);
};
