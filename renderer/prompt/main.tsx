import { mount } from "../mount.tsx";
import "./prompt.css";
import { PromptWindow } from "./prompt-window.tsx";

mount(<PromptWindow />);
