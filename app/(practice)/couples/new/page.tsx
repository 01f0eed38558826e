import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { canAddCouple } from "@/server/couples/policy";

import { AddCoupleForm } from "./add-couple-form";

export const metadata: Metadata = { title: "Add a couple" };

export default async function NewCouplePage() {
  const { actor } = await requireMember();
  if (!canAddCouple(actor)) notFound();

  return (
    <>
      <StaffBar
        title="Add a couple"
        back={{ href: "/couples", label: "Couples" }}
      />
      <main id="main" className="pad">
        <AddCoupleForm />
      </main>
    </>
  );
}
