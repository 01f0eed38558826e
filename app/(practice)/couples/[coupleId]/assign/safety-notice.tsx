import { Notice } from "@/app/_components/notice";

export const SafetyNotice = () => (
  <Notice icon="hold" title="A safety review of this couple is open">
    Until it is finished you can give what only you read, without touch,
    disclosure or conflict. Neither of them is told why.
  </Notice>
);
