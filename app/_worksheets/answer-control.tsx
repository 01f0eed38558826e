"use client";

import { LikertControl, SingleControl } from "./choice-controls";
import type { Asked, AskWithin, ControlProps } from "./field-props";
import {
  BodyControl,
  CheckControl,
  DateControl,
  DatetimeControl,
  EmotionControl,
  GridControl,
  ListControl,
  MatrixControl,
  MultiControl,
  NumberControl,
  PairsControl,
  PickControl,
  PlanControl,
  RankControl,
  TimerControl,
  UploadControl,
} from "./heavy-controls";
import { ScaleControl } from "./scale-control";
import { WordsControl } from "./words-control";

type Props = Omit<ControlProps<Asked>, "field"> & {
  field: Asked;
  /** Within a group choices are drawn small. */
  inner: boolean;
  ask: AskWithin;
};

export function AnswerControl({ field, inner, ask, ...rest }: Props) {
  switch (field.type) {
    case "text":
      return <WordsControl field={field} {...rest} />;
    case "long":
      return <WordsControl field={field} {...rest} />;
    case "int":
      return <NumberControl field={field} {...rest} />;
    case "date":
      return <DateControl field={field} {...rest} />;
    case "scale":
      return <ScaleControl field={field} {...rest} />;
    case "likert":
      return <LikertControl field={field} {...rest} />;
    case "single":
      return <SingleControl field={field} {...rest} pills={inner} />;
    case "multi":
      return <MultiControl field={field} {...rest} pills={inner} />;
    case "datetime":
      return <DatetimeControl field={field} {...rest} />;
    case "emotion":
      return <EmotionControl field={field} {...rest} />;
    case "body":
      return <BodyControl field={field} {...rest} />;
    case "plan":
      return <PlanControl field={field} {...rest} />;
    case "check":
      return <CheckControl field={field} {...rest} />;
    case "timer":
      return <TimerControl field={field} {...rest} />;
    case "upload":
      return <UploadControl field={field} {...rest} />;
    case "rank":
      return <RankControl field={field} {...rest} />;
    case "pairs":
      return <PairsControl field={field} {...rest} />;
    case "pick":
      return <PickControl field={field} {...rest} />;
    case "list":
      return <ListControl field={field} {...rest} ask={ask} />;
    case "matrix":
      return <MatrixControl field={field} {...rest} />;
    case "grid":
      return <GridControl field={field} {...rest} />;
  }
}
