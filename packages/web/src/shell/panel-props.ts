/** What every panel above the page is given. */
export interface PanelProps {
	readonly open: boolean;
	readonly onClose: () => void;
}
