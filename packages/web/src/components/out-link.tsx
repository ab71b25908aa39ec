import type { ReactNode } from "react";

interface OutLinkProps {
	/** As a source or a stranger gave it. */
	readonly href: string | null | undefined;
	readonly children?: ReactNode;
}

/** A link out of the application, to a source: an address of the web or none, so that `javascript:` is never followed. */
export const OutLink = ({ href, children }: OutLinkProps) =>
	href !== null && href !== undefined && /^https?:\/\//i.test(href) ? (
		<a href={href} target="_blank" rel="noreferrer noopener">
			{children ?? href}
		</a>
	) : (
		<span>{children ?? href}</span>
	);
