import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { teamWords } from "../../messages/team.ts";

const words = teamWords.account;

interface ShownOnceProps {
	readonly lead: string;
	readonly label: string;
	readonly secret: string;
}

/** A secret that is shown here and never again: selected when it has the focus, copied by a button. */
export const ShownOnce = ({ lead, label, secret }: ShownOnceProps) => {
	const [isCopied, setIsCopied] = useState(false);
	return (
		<div role="status">
			<p>{lead}</p>
			<div className="team-once">
				<input
					className="control"
					aria-label={label}
					readOnly
					value={secret}
					onFocus={(event) => event.target.select()}
				/>
				<Button
					onClick={() =>
						void navigator.clipboard.writeText(secret).then(
							() => setIsCopied(true),
							// Where a browser does not allow it, the words can still be selected.
							() => setIsCopied(false),
						)
					}
				>
					{isCopied ? words.copied : words.copy}
				</Button>
			</div>
		</div>
	);
};
