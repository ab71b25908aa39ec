import "./field.css";

interface CheckFieldProps {
	readonly label: string;
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
	readonly disabled?: boolean;
}

/** Yes or no, its words beside it. */
export const CheckField = ({ label, checked, onChange, disabled = false }: CheckFieldProps) => (
	<label className="check">
		<input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
		<span>{label}</span>
	</label>
);
