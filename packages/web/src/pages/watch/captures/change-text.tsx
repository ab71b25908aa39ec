import { AppLink } from "../../../components/app-link.tsx";
import { messages } from "../../../messages/messages.ts";
import { versionsHref } from "../../../state/versions-href.ts";
import type { Capture } from "./capture-line.tsx";

/** What had changed since the capture before, with a way to both versions where their words differ. */
export const ChangeText = ({ capture: { change, edit } }: { readonly capture: Pick<Capture, "change" | "edit"> }) => {
	const words = messages.watch;
	if (edit === null || edit.class === "unchanged") return words.captureChange[change];
	return (
		<AppLink href={versionsHref(edit.before, edit.after)}>
			{`${words.classes[edit.class] ?? edit.class}, ${words.consequence.toLowerCase()} ${Math.round(edit.consequence)}`}
		</AppLink>
	);
};
