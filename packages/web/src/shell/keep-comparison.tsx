import { useState } from "react";
import { caseId, hrefOfCase } from "../api/case-address.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { CaseNameDialog } from "../components/fields/case-name-dialog.tsx";
import { useNames } from "../components/use-names.ts";
import { messages } from "../messages/messages.ts";

/** Of a comparison that is not kept yet: says so, and keeps it. Nothing is shown for a case. */
export const KeepComparison = () => {
	const { data } = useAnswer("GET /api/cases", undefined, { enabled: caseId !== null });
	const known = data?.cases.find(({ id }) => id === caseId);
	return known?.place === "temporary" ? <Keep id={known.id} folder={data?.folder ?? ""} /> : null;
};

const Keep = ({ id, folder }: { readonly id: string; readonly folder: string }) => {
	const { cases } = messages;
	const [open, setOpen] = useState(false);
	const names = useNames();
	const { data } = useAnswer("GET /api/documents", { query: { size: 2 } });
	const texts = data?.documents ?? [];
	const publishers = [...new Set(texts.flatMap(({ publisher }) => publisher ?? []))].map(names.actorName);
	const suggested = cases.keepName(publishers.join(" and "), texts.find(({ date }) => date !== null)?.date ?? "");
	return (
		<span className="frame-header-keep">
			<Chip tone="warn" title={cases.notKeptTip}>
				{cases.notKept}
			</Chip>
			<Button onClick={() => setOpen(true)}>{cases.keepAct}</Button>
			<CaseNameDialog
				act="keep"
				id={id}
				folder={folder}
				suggested={suggested}
				open={open}
				onClose={() => setOpen(false)}
				onDone={(kept) =>
					location.assign(`${hrefOfCase(kept)}${location.pathname.replace(/^\/c\/[^/]+\/?/, "")}${location.search}`)
				}
			/>
		</span>
	);
};
