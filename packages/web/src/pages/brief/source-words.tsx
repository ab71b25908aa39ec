import { DayText } from "../../components/day-text.tsx";
import type { Source } from "./brief-types.ts";

/** Whose text it is, its title and its day. */
export const SourceWords = ({ id, source }: { readonly id: string; readonly source: Source | undefined }) =>
	source === undefined ? (
		<code>{id}</code>
	) : (
		<span>
			{source.publisher === null ? null : <b>{source.publisher}</b>}{" "}
			<span lang={source.language}>{source.title ?? id}</span>, <DayText day={source.date} />
		</span>
	);
