import { useState } from "react";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import styles from "./volume-slider.module.css";

interface Props {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
  /** Told when the person lets go. */
  readonly onChange: (value: number) => void;
}

/** How loud; the arrow keys move it by a twentieth. */
export function VolumeSlider({ label, value, onChange }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <Slider
      className={styles.slider ?? ""}
      aria-label={label}
      minValue={0}
      maxValue={1}
      step={0.05}
      formatOptions={{ style: "percent" }}
      value={shown}
      onChange={setMoving}
      onChangeEnd={(end) => {
        setMoving(null);
        onChange(end);
      }}
    >
      <SliderTrack className={styles.track ?? ""}>
        <span className={styles.filled} style={{ inlineSize: `${shown * 100}%` }} />
        <SliderThumb className={styles.thumb ?? ""} />
      </SliderTrack>
    </Slider>
  );
}
