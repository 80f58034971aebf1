import { mount } from "../mount.tsx";
import { PromptWindow } from "./prompt-window.tsx";

mount(<PromptWindow />);
