import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components/Menu";
import { Icon } from "../ui/icon.tsx";
import picker from "../ui/picker.module.css";
import popover from "../ui/popover.module.css";

interface Props<T extends string> {
  readonly label: string;
  /** The words that stand in the sentence now. */
  readonly text: string;
  readonly choices: readonly { readonly id: T; readonly text: string }[];
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: ReadonlySet<T>) => void;
}

/** A choice of any number inside a sentence. */
export function ManyPicker<T extends string>({ label, text, choices, chosen, onChoose }: Props<T>) {
  return (
    <MenuTrigger>
      <Button className={picker.button ?? ""} aria-label={`${label}: ${text}`}>
        <span>{text}</span>
        <Icon name="down" size={14} />
      </Button>
      <Popover className={popover.popover ?? ""} offset={6} maxHeight={320}>
        <Menu
          className={popover.list ?? ""}
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChoose(
              new Set(choices.map(({ id }) => id).filter((id) => keys === "all" || keys.has(id))),
            )
          }
        >
          {choices.map(({ id, text: name }) => (
            <MenuItem key={id} id={id} textValue={name} className={popover.item ?? ""}>
              {({ isSelected }) => (
                <>
                  {name}
                  {isSelected && <Icon name="tick" size={14} />}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
