import { useEffect } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { noticeWords } from "../../messages/notices.ts";
import { hrefTo } from "../../state/href-to.ts";
import { useGo } from "../../state/use-go.ts";
import { usePageParams } from "../../state/use-url-state.ts";

const words = noticeWords.open;

/** Leads to a finding or a position by its id alone: the case knows on which page it is shown. */
export const OpenPage = () => {
	const { kind, id = "" } = usePageParams();
	const finding = useAnswer("GET /api/findings/:id", { params: { id } }, { enabled: kind === "finding" });
	const key = /^\d{1,15}$/u.test(id) ? Number(id) : -1;
	const isPosition = kind === "position" && key >= 0;
	const position = useAnswer("GET /api/ledger/positions/:key", { params: { key } }, { enabled: isPosition });
	const [found] = finding.data ?? [];
	const entry = position.data?.entry;
	const href =
		found !== undefined
			? found.event === null
				? hrefTo(["compare"], { document: [...found.documents], finding: id })
				: hrefTo(["compare", found.event], { finding: id })
			: entry !== undefined
				? hrefTo(["documents", entry.document.id], { at: `${entry.quote.start}-${entry.quote.end}` })
				: null;
	const go = useGo();
	useEffect(() => {
		if (href !== null) go(href);
	}, [href, go]);
	const isGone =
		(kind !== "finding" && !isPosition) ||
		finding.error !== null ||
		position.error !== null ||
		(finding.data !== undefined && found === undefined);
	return (
		<PageFrame title={isGone ? words.gone : words.title}>
			{isGone ? <EmptyState title={words.gone}>{words.goneLead}</EmptyState> : <Loading lines={4} />}
		</PageFrame>
	);
};
